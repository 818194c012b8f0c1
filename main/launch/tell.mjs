/** One line for whoever started us. Standard output belongs to the command that follows. */
export function tell(line) {
  process.stderr.write(`wangfa: ${line}\n`);
}
