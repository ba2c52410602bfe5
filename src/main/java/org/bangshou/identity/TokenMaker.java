package org.bangshou.identity;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Refresh tokens: 256 bits that mean nothing.
 *
 * <p>A family's first token is random. Each further one is computed from the one before with a key that
 * only the house has, so that whoever presents the same token twice at the same instant is given the same
 * next one, though of neither more than a hash is kept.
 */
@Singleton
class TokenMaker {

  private static final int BYTES = 32;
  private static final String MAC = "HmacSHA256";
  private static final SecureRandom RANDOM = new SecureRandom();

  private final SecretKeySpec key;

  TokenMaker(@Value("${micronaut.security.token.jwt.signatures.secret.generator.secret}") String secret) {
    // a key of its own: what signs access tokens is used for nothing else
    key = new SecretKeySpec(hash("refresh tokens of " + secret), MAC);
  }

  static String first() {
    byte[] token = new byte[BYTES];
    RANDOM.nextBytes(token);
    return text(token);
  }

  String next(String token) {
    try {
      Mac mac = Mac.getInstance(MAC);
      mac.init(key);
      return text(mac.doFinal(token.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JVM has " + MAC, e);
    }
  }

  static byte[] hash(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JVM has SHA-256", e);
    }
  }

  private static String text(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
