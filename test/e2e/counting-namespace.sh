# Runs a command in a network namespace of its own whose only way out counts what is sent, and prints
# `sent <n>` for the command and `control <n>` for one look-up of a name afterwards. Needs: unshare -Urnm.
set -eu
mount --bind "$RESOLV_CONF" /etc/resolv.conf
# Neighbour discovery of IPv6 would be counted though nobody asked for it.
for all in all default; do echo 1 > "/proc/sys/net/ipv6/conf/$all/disable_ipv6" 2> /dev/null || true; done
ip link set lo up
ip link add count0 type veth peer name count1
ip addr add 198.51.100.2/24 dev count0
ip link set count0 up
ip link set count1 up
ip route add default via 198.51.100.1 dev count0
sent() { awk '$1 == "count0:" { print $11 }' /proc/net/dev; }
before=$(sent)
status=0
"$@" || status=$?
after=$(sent)
"$NODE" -e 'require("node:dns").lookup("wangfa.example", () => process.exit())' &
sleep 3
control=$(sent)
kill "$!" 2> /dev/null || true
echo "sent $((after - before))"
echo "control $((control - after))"
exit "$status"
