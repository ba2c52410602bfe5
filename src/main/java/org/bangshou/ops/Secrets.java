package org.bangshou.ops;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/** Random secrets, made once and kept in the data folder, readable by their owner only. */
final class Secrets {

  private static final int BYTES = 48;

  private final Path folder;

  Secrets(DataFolder data) {
    this.folder = data.folder("secrets");
  }

  /** The secret of that name: 64 characters of the URL-safe Base64 alphabet (384 random bits). */
  String get(String name) {
    try {
      create(file(name));
      return Files.readString(file(name)).strip();
    } catch (IOException e) {
      throw new StartFailure("cannot read or make the secret " + file(name) + ": " + e, e);
    }
  }

  Path file(String name) {
    return folder.resolve(name);
  }

  private void create(Path file) throws IOException {
    if (Files.exists(file)) return;
    // written whole under another name first: a crash in between must not leave half a secret
    Path draft = Files.createTempFile(folder, "draft", "", OwnerOnly.file());
    Files.writeString(draft, random() + "\n");
    try {
      Files.move(draft, file);
    } catch (FileAlreadyExistsException alreadyThere) {
      Files.delete(draft);
    }
  }

  private static String random() {
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
