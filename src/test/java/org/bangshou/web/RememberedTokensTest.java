package org.bangshou.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.token.validator.TokenValidator;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.bangshou.testing.Eventually;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

class RememberedTokensTest {

  private static final HttpRequest<?> REQUEST = HttpRequest.GET("/pool");

  private final List<String> validated = new ArrayList<>();

  /** A token is its own end in milliseconds from now; one that is no number is not good. */
  private final class Ends implements TokenValidator<HttpRequest<?>> {

    @Override
    public Publisher<Authentication> validateToken(String token, HttpRequest<?> request) {
      validated.add(token);
      if (!token.matches("\\d+")) return Mono.empty();
      return Mono.just(Authentication.build(token, List.of(), Map.of("exp", Date.from(Instant.now().plusMillis(Long.parseLong(token))))));
    }
  }

  private final RememberedTokens tokens = new RememberedTokens(new Ends());

  private String who(String token) {
    return Mono.from(tokens.validateToken(token, REQUEST)).map(Authentication::getName).blockOptional().orElse("nobody");
  }

  @Test
  void aTokenThatWasGoodIsNotValidatedAgain() {
    assertThat(List.of(who("60000"), who("60000"), who("50000"))).containsExactly("60000", "60000", "50000");
    assertThat(validated).containsExactly("60000", "50000");
  }

  @Test
  void oneThatIsNotGoodIsValidatedEachTime() {
    assertThat(List.of(who("forged"), who("forged"))).containsExactly("nobody", "nobody");
    assertThat(validated).containsExactly("forged", "forged");
  }

  @Test
  void itIsForgottenWhenItEnds() {
    assertThat(who("50")).isEqualTo("50");
    Eventually.within(
        Duration.ofSeconds(5),
        "the token is validated again after its end",
        () -> {
          who("50");
          return validated.size() > 1;
        });
  }
}
