package org.bangshou.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordsTest {

  private final Passwords passwords = new Passwords(1);

  @Test
  void onlyTheRightPasswordMatches() {
    String hash = passwords.hash("劳模精神 2026");
    assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").doesNotContain("=$").doesNotContain("2026");
    assertThat(passwords.matches("劳模精神 2026", hash)).isTrue();
    assertThat(passwords.matches("劳模精神 2027", hash)).isFalse();
  }

  @Test
  void twoHashesOfOnePasswordDiffer() {
    assertThat(passwords.hash("once again")).isNotEqualTo(passwords.hash("once again"));
  }

  @Test
  void aHashOfAnotherMakeMatchesNothing() {
    assertThat(passwords.matches("secret", "$2a$10$abcdefghijklmnopqrstuv")).isFalse();
    assertThat(passwords.matches("secret", "$argon2id$v=19$m=19456,t=2,p=1$c2FsdA")).isFalse();
    assertThat(passwords.matches("secret", "")).isFalse();
  }
}
