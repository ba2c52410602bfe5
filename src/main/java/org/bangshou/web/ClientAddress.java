package org.bangshou.web;

import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * Where a request comes from. Behind proxies of one's own that is what the outermost of them saw; what
 * stands before that in {@code X-Forwarded-For} anybody may have written.
 */
@Singleton
class ClientAddress {

  private static final String FORWARDED = "X-Forwarded-For";
  private static final int IPV6_NETWORK = 8;

  private final int proxies;

  /** @param proxies how many of one's own stand in front; 0 believes no header */
  ClientAddress(@Value("${bangshou.proxies}") int proxies) {
    this.proxies = proxies;
  }

  String of(HttpRequest<?> request) {
    List<String> seen =
        request.getHeaders().getAll(FORWARDED).stream().flatMap(line -> Arrays.stream(line.split(","))).map(String::strip).toList();
    boolean believed = proxies > 0 && seen.size() >= proxies;
    return believed ? network(seen.get(seen.size() - proxies)) : network(request.getRemoteAddress().getAddress());
  }

  private static String network(String literal) {
    try {
      return network(InetAddress.ofLiteral(literal));
    } catch (IllegalArgumentException e) {
      return literal;
    }
  }

  /** An IPv6 line has a whole /64 to itself. */
  private static String network(InetAddress address) {
    return address instanceof Inet6Address
        ? HexFormat.of().formatHex(address.getAddress(), 0, IPV6_NETWORK)
        : address.getHostAddress();
  }
}
