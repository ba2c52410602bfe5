package org.bangshou.ops;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.util.ArchUtils;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The PostgreSQL programs of the class path, unpacked into the data folder once per version. */
final class PostgresPrograms {

  private static final int EXECUTABLE = 0b001_000_000;

  private final Path home;

  private PostgresPrograms(Path home) {
    this.home = home;
  }

  static PostgresPrograms unpackedIn(Path folder) {
    try {
      byte[] archive = archive();
      Path home = folder.resolve("programs-" + fingerprint(archive));
      if (!Files.isDirectory(home)) unpack(archive, home);
      return new PostgresPrograms(home);
    } catch (IOException e) {
      throw new StartFailure("cannot unpack PostgreSQL into " + folder + ": " + e.getMessage(), e);
    }
  }

  String path(String program) {
    return home.resolve("bin").resolve(program).toString();
  }

  private static byte[] archive() throws IOException {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String family =
        system.contains("mac") ? "Darwin" : system.contains("win") ? "Windows" : "Linux";
    String machine = ArchUtils.normalize(System.getProperty("os.arch"));
    try (InputStream found =
        DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(family, machine)) {
      return found.readAllBytes();
    } catch (IllegalStateException e) {
      throw new StartFailure(
          "no PostgreSQL for " + family + " " + machine + " in this build. Maybe set"
              + " DATASOURCE_URL to a PostgreSQL of your own",
          e);
    }
  }

  private static void unpack(byte[] archive, Path home) throws IOException {
    // under another name until it is whole: half a tree must never be taken for PostgreSQL
    Path draft = Files.createTempDirectory(home.getParent(), "unpacking");
    try (var tar =
        new TarArchiveInputStream(new XZInputStream(new ByteArrayInputStream(archive)))) {
      for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        place(entry, tar, draft.resolve(entry.getName()).normalize());
      }
    }
    Files.move(draft, home);
  }

  private static void place(TarArchiveEntry entry, InputStream content, Path target)
      throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(target);
      return;
    }
    Files.createDirectories(target.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(content, target);
    if ((entry.getMode() & EXECUTABLE) != 0) makeExecutable(target);
  }

  private static void makeExecutable(Path file) throws IOException {
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }

  private static String fingerprint(byte[] archive) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(archive);
      return HexFormat.of().formatHex(hash, 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
