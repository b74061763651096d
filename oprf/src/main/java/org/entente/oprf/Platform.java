package org.entente.oprf;

import java.util.Locale;
import java.util.Optional;

/**
 * A platform for which a libsodium binary is carried on the class path, with the SHA-256 digest
 * that binary must have.
 *
 * <p>The digests are those of libsodium inside {@code com.goterl:lazysodium-java:5.2.0}. A new
 * version of that jar needs new digests here, taken from a jar whose origin was checked.
 */
enum Platform {
  LINUX_X64(
      "linux64/libsodium.so", "ec4a681bdc8e8635efb5c47f53458c7adfa5234dc0367611ddfa38d0d4305894"),
  LINUX_X86(
      "linux/libsodium.so", "e87d1b74b30a0ba852d1752ce7465fa6f5c31b288655dbf09a5943764599b119"),
  LINUX_ARM64(
      "arm64/libsodium.so", "dcb6b3a9e10614d9f80a4a3729df2cab5a4c99851d3ca426c9a7fd64b622d2ea"),
  LINUX_ARM32(
      "armv6/libsodium.so", "2491499dcba8bcece633bac867854533ddf789cf31883d4c226f11837f98bc3e"),
  MAC_X64(
      "mac/libsodium.dylib", "15db21a581a164feba6e5e12e70c53a3fad842268d217a7e5eb9462547cff38c"),
  MAC_ARM64(
      "mac_arm/libsodium.dylib",
      "f44a9e331997c4af1a0e325b23379750598d65bb56a974d7f34307f474a74f22"),
  WINDOWS_X64(
      "windows64/libsodium.dll",
      "19d5a88c94d61ff6615d7461ed5da2a3b3413e9d822e6726c27f293125de7b80"),
  WINDOWS_X86(
      "windows/libsodium.dll", "90655d3aee2098ce2eb39bfec58f47745e647c56a8cddb4595803c3a81693a0c");

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
