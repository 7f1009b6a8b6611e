import ipaddr from 'ipaddr.js';

/** Azure's and Alibaba's inner services, which stand at addresses that look like everybody's. */
const innerServices = new Set(['168.63.129.16', '100.100.100.200']);

/**
 * Whether an IP address (as a resolver writes it) belongs to the open internet: none of the private, loopback, link-local,
 * multicast, documentation, tunnel and other reserved ranges of IANA, nor an IPv6 form of such an IPv4 address.
 */
export function isPublicAddress(address: string): boolean {
  if (ipaddr.IPv4.isValidFourPartDecimal(address)) return isPublicV4(ipaddr.IPv4.parse(address));
  if (!ipaddr.IPv6.isValid(address)) return false;
  const parsed = ipaddr.IPv6.parse(address);
  if (parsed.zoneId !== undefined) return false;
  const range = parsed.range();
  // A network without IPv4 reaches it through the well-known prefix of RFC 6052; the address that counts is inside.
  if (range === 'ipv4Mapped' || (range === 'rfc6052' && parsed.parts[2] === 0))
    return isPublicV4(new ipaddr.IPv4(parsed.toByteArray().slice(12)));
  // Everything given to networks is in 2000::/3, whatever new special range is not in the list yet.
  return range === 'unicast' && ((parsed.parts[0] ?? 0) & 0xe000) === 0x2000;
}

function isPublicV4(address: ipaddr.IPv4): boolean {
  return address.range() === 'unicast' && !innerServices.has(address.toString());
}
