package org.bangshou.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpRequest;
import org.junit.jupiter.api.Test;

class ClientAddressTest {

  private static final String PEER = new ClientAddress(0).of(HttpRequest.GET("/"));

  @Test
  void withoutProxiesNoHeaderIsBelieved() {
    assertThat(of(0, "203.0.113.7")).isEqualTo(PEER).isNotEqualTo("203.0.113.7");
  }

  @Test
  void whatTheOwnProxySawIsBelievedAndNotWhatTheClientWroteBefore() {
    assertThat(of(1, "203.0.113.7")).isEqualTo("203.0.113.7");
    assertThat(of(1, "10.9.9.9, 203.0.113.7")).isEqualTo("203.0.113.7");
    assertThat(of(2, "10.9.9.9, 203.0.113.7, 10.0.0.1")).isEqualTo("203.0.113.7");
    assertThat(of(2, "10.9.9.9,203.0.113.7", "10.0.0.1")).isEqualTo("203.0.113.7");
  }

  @Test
  void whoCameAroundTheProxiesIsWhereTheyAre() {
    assertThat(of(2, "203.0.113.7")).isEqualTo(PEER);
    assertThat(of(1)).isEqualTo(PEER);
  }

  @Test
  void anIpv6LineIsOneAddress() {
    assertThat(of(1, "2001:db8:1:2:3:4:5:6")).isEqualTo(of(1, "2001:db8:1:2::9")).isNotEqualTo(of(1, "2001:db8:1:3::9"));
  }

  private static String of(int proxies, String... forwarded) {
    MutableHttpRequest<?> request = HttpRequest.GET("/");
    for (String line : forwarded) request.getHeaders().add("X-Forwarded-For", line);
    return new ClientAddress(proxies).of(request);
  }
}
