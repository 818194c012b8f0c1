/** opencc-js ships its tables without types: `traditional simplified|…`. */
declare module 'opencc-js/dict/*' {
  const table: string;
  export default table;
}
