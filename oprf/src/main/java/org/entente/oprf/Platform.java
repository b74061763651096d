package org.entente.oprf;

import java.util.Locale;
import java.util.Optional;

/**
 * A platform for which a libsodium binary is carried on the class path, with the SHA-256 digest
 * that binary must have.
 *
 * <p>The digests are those of libsodium inside {@code com.goterl:lazysodium-java:5.1.4} (libsodium
 * 1.0.18). Another version of that jar needs other digests here, taken from a jar whose origin was
 * checked.
 */
enum Platform {
  LINUX_X64(
      "linux64/libsodium.so", "eeadd34a7e43758d5eaf8ce2bea224a4367bf24fe442f0bdcf975e0d7a0ad28a"),
  LINUX_X86(
      "linux/libsodium.so", "23fc1780ae6060c57e4425379f0a29c3a31a663b3f429f6583d61f381a15b52e"),
  LINUX_ARM64(
      "arm64/libsodium.so", "e4c0ee3d9599fd5ebbe7d9a8f82ea3d4d4aca6e07e5187243438220f67562689"),
  LINUX_ARM32(
      "armv6/libsodium.so", "5a6e9a94c83b8d33bb47377fa5129ec94ade54f8c2660327dc7cce5371fec068"),
  MAC_X64(
      "mac/intel/libsodium.dylib",
      "3c764126e76d9bc9616e2b2f18f1e589b3492c1cc288a7c2195a62eab8758c66"),
  MAC_ARM64(
      "mac/aarch64/libsodium.dylib",
      "d0bbf166661a5cc0f165f24cbb578bca376b2698748275d4db91ff589b3aaf8f"),
  WINDOWS_X64(
      "windows64/libsodium.dll",
      "d6b4ee4a4d49652fa7333050b2ea647f6f4cd288cb13d399b0811d40eca3f2b0"),
  WINDOWS_X86(
      "windows/libsodium.dll", "c252a0d377a341889bd527ee002b946240013d443d62a7bbc22af769ed2efc0a");

  private final String resource;
  private final String sha256;

  Platform(String resource, String sha256) {
    this.resource = resource;
    this.sha256 = sha256;
  }

  /** Returns the platform this virtual machine runs on. */
  static Platform current() {
    String system = System.getProperty("os.name", "unknown");
    String processor = System.getProperty("os.arch", "unknown");
    return find(system, processor)
        .orElseThrow(() ->
            new NativeLibraryUnavailable(
                "No libsodium is carried for " + system + " on " + processor));
  }

  /**
   * Finds a platform by the values of the system properties {@code os.name} and {@code os.arch}.
   */
  static Optional<Platform> find(String system, String processor) {
    String os = system.toLowerCase(Locale.ROOT);
    String arch = processor.toLowerCase(Locale.ROOT);
    boolean x64 = arch.equals("amd64") || arch.equals("x86_64");
    boolean x86 = arch.equals("x86") || arch.equals("i386") || arch.equals("i686");
    boolean arm64 = arch.equals("aarch64") || arch.equals("arm64");
    boolean arm32 = arch.equals("arm");
    if (os.startsWith("linux")) {
      return choose(x64, LINUX_X64, x86, LINUX_X86)
          .or(() -> choose(arm64, LINUX_ARM64, arm32, LINUX_ARM32));
    }
    if (os.startsWith("mac")) {
      return choose(x64, MAC_X64, arm64, MAC_ARM64);
    }
    if (os.startsWith("windows")) {
      return choose(x64, WINDOWS_X64, x86, WINDOWS_X86);
    }
    return Optional.empty();
  }

  private static Optional<Platform> choose(
      boolean isFirst, Platform first, boolean isSecond, Platform second) {
    if (isFirst) {
      return Optional.of(first);
    }
    return isSecond ? Optional.of(second) : Optional.empty();
  }

  /** Returns the name of the binary on the class path. */
  String resource() {
    return resource;
  }

  /** Returns the lower-case hexadecimal SHA-256 digest the binary must have. */
  String sha256() {
    return sha256;
  }

  /** Returns the file name the binary is written under. */
  String fileName() {
    return resource.substring(resource.lastIndexOf('/') + 1);
  }
}
