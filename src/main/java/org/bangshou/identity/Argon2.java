package org.bangshou.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Passwords as argon2id in the PHC string format, with 19 MiB, two passes and one lane: some 50 ms each.
 * Nothing but the hash tells anything of the password.
 */
final class Argon2 {

  private static final String HEAD = "$argon2id$v=19$m=19456,t=2,p=1$";
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private Argon2() {}

  static String hash(String password) {
    byte[] salt = new byte[SALT_BYTES];
    RANDOM.nextBytes(salt);
    return HEAD + text(salt) + "$" + text(derive(password, salt));
  }

  /** Compares in constant time. A hash of another make matches nothing. */
  static boolean matches(String password, String hash) {
    if (!hash.startsWith(HEAD)) return false;
    String[] parts = hash.substring(HEAD.length()).split("\\$");
    if (parts.length != 2) return false;
    byte[] salt = Base64.getDecoder().decode(parts[0]);
    return MessageDigest.isEqual(derive(password, salt), Base64.getDecoder().decode(parts[1]));
  }

  private static byte[] derive(String password, byte[] salt) {
    Argon2BytesGenerator generator = new Argon2BytesGenerator();
    generator.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(19_456)
            .withIterations(2)
            .withParallelism(1)
            .withSalt(salt)
            .build());
    byte[] hash = new byte[HASH_BYTES];
    generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), hash);
    return hash;
  }

  private static String text(byte[] bytes) {
    return Base64.getEncoder().withoutPadding().encodeToString(bytes);
  }
}
