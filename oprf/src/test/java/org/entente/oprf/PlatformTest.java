package org.entente.oprf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PlatformTest {
  @ParameterizedTest
  @CsvSource({
    "Linux, amd64, LINUX_X64",
    "Linux, i386, LINUX_X86",
    "Linux, aarch64, LINUX_ARM64",
    "Linux, arm, LINUX_ARM32",
    "Mac OS X, x86_64, MAC_X64",
    "Mac OS X, aarch64, MAC_ARM64",
    "Windows 11, amd64, WINDOWS_X64",
    "Windows Server 2025, x86, WINDOWS_X86"
  })
  void commonPlatformsAreKnown(String system, String processor, Platform platform) {
    assertThat(Platform.find(system, processor)).contains(platform);
  }

  @ParameterizedTest
  @CsvSource({
    "Linux, riscv64",
    "Linux, s390x",
    "Windows 11, aarch64",
    "Mac OS X, ppc",
    "AIX, ppc64",
    "unknown, unknown"
  })
  void otherPlatformsAreNotGuessed(String system, String processor) {
    assertThat(Platform.find(system, processor)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void everyCarriedBinaryHasItsPinnedDigest(Platform platform) throws IOException {
    try (InputStream stream =
        getClass().getClassLoader().getResourceAsStream(platform.resource())) {
      assertThat(Vectors.hex(Sha512.sha256(stream.readAllBytes()))).isEqualTo(platform.sha256());
    }
  }

  @Test
  void thisMachineHasAPlatform() {
    assertThat(Platform.current()).isNotNull();
  }
}
