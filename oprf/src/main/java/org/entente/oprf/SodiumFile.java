package org.entente.oprf;

import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The libsodium binary: found on the class path, checked against its pinned digest, written to a
 * directory only this user can enter, loaded, and deleted.
 *
 * <p>The resource is read as a stream, so it may lie in a jar nested in another jar. The bytes that
 * are written are the bytes that were checked. The file is deleted as soon as it is loaded where
 * the system allows that, otherwise (Windows) when the virtual machine exits.
 */
final class SodiumFile {
  private static final int MAX_BYTES = 8 << 20;

  private SodiumFile() {}

  /**
   * Loads the binary for a platform, for the life of the virtual machine.
   *
   * @param temporary the directory in which to make the private one
   */
  static SymbolLookup load(Platform platform, ClassLoader loader, Path temporary) {
    byte[] binary = checked(platform, loader);
    try {
      Path directory = privateDirectory(temporary);
      Path file = directory.resolve(platform.fileName());
      try {
        Files.write(file, binary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        return link(file, platform);
      } finally {
        delete(directory, file);
      }
    } catch (IOException e) {
      throw new NativeLibraryUnavailable(
          "libsodium for " + platform + " cannot be written to a temporary directory", e);
    }
  }

  private static byte[] checked(Platform platform, ClassLoader loader) {
    byte[] binary;
    try (@Nullable InputStream stream = loader.getResourceAsStream(platform.resource())) {
      if (stream == null) {
        throw new NativeLibraryUnavailable(
            platform.resource() + " for " + platform + " is not on the class path");
      }
      binary = stream.readNBytes(MAX_BYTES);
    } catch (IOException e) {
      throw new NativeLibraryUnavailable(
          platform.resource() + " for " + platform + " cannot be read", e);
    }
    String digest = HexFormat.of().formatHex(Sha512.sha256(binary));
    if (!MessageDigest.isEqual(
        HexFormat.of().parseHex(digest), HexFormat.of().parseHex(platform.sha256()))) {
      throw new NativeLibraryUnavailable(
          platform.resource()
              + " for "
              + platform
              + " is refused: its SHA-256 digest is "
              + digest
              + ", expected "
              + platform.sha256());
    }
    return binary;
  }

  private static Path privateDirectory(Path temporary) throws IOException {
    if (temporary.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      return Files.createTempDirectory(
          temporary,
          "entente-oprf-",
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }
    return Files.createTempDirectory(temporary, "entente-oprf-");
  }

  // Naming the platform helps most here: a system without glibc, or a temporary directory mounted
  // without the right to execute, fails only at this point.
  @SuppressWarnings("restricted")
  private static SymbolLookup link(Path file, Platform platform) {
    try {
      return SymbolLookup.libraryLookup(file, Arena.global());
    } catch (IllegalArgumentException e) {
      throw new NativeLibraryUnavailable(
          "libsodium for "
              + platform
              + " cannot be loaded; it needs the usual C library and a temporary directory"
              + " (java.io.tmpdir) from which code may be executed",
          e);
    }
  }

  private static void delete(Path directory, Path file) {
    try {
      Files.deleteIfExists(file);
      Files.deleteIfExists(directory);
    } catch (IOException e) {
      // A loaded library cannot be deleted on Windows. Last registered is first deleted.
      directory.toFile().deleteOnExit();
      file.toFile().deleteOnExit();
    }
  }
}
