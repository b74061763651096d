package org.entente.oprf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class SodiumFileTest {
  private final Platform platform = Platform.current();

  @Test
  void aTamperedBinaryIsRefused() {
    ClassLoader loader =
        streamsOnly(binary -> {
          binary[binary.length / 2] ^= 1;
          return binary;
        });

    assertThatExceptionOfType(NativeLibraryUnavailable.class)
        .isThrownBy(() -> Sodium.load(platform, loader))
        .withMessageContaining(platform.name())
        .withMessageContaining("refused")
        .withMessageContaining(platform.sha256());
  }

  @Test
  void aBinaryWithSomethingAppendedIsRefused() {
    ClassLoader loader = streamsOnly(binary -> Arrays.copyOf(binary, binary.length + 1));

    assertThatExceptionOfType(NativeLibraryUnavailable.class)
        .isThrownBy(() -> Sodium.load(platform, loader));
  }

  @Test
  void aMissingBinaryIsNamedWithItsPlatform() {
    ClassLoader nothing = ClassLoader.getPlatformClassLoader();

    assertThatExceptionOfType(NativeLibraryUnavailable.class)
        .isThrownBy(() -> Sodium.load(platform, nothing))
        .withMessageContaining(platform.resource())
        .withMessageContaining(platform.name());
  }

  @Test
  void aBinaryForAnotherSystemIsNotLoaded() {
    Platform foreign = platform == Platform.LINUX_ARM64 ? Platform.LINUX_X64 : Platform.LINUX_ARM64;

    assertThatExceptionOfType(NativeLibraryUnavailable.class)
        .isThrownBy(() -> Sodium.load(foreign, getClass().getClassLoader()))
        .withMessageContaining(foreign.name());
  }

  @Test
  void aBinaryInANestedJarIsLoadedFromAStreamAlone() {
    Ristretto255 group = new Ristretto255(Sodium.load(platform, streamsOnly(binary -> binary)));

    assertThat(group.isElement(group.fromHash(new byte[64]))).isFalse();
    assertThat(group.isElement(group.fromHash(Sha512.hash(new byte[1])))).isTrue();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void nothingStaysInTheTemporaryDirectory(@TempDir Path temporary) {
    SodiumFile.load(platform, getClass().getClassLoader(), temporary);

    assertThat(temporary).isEmptyDirectory();
  }

  @Test
  void aMissingTemporaryDirectoryIsToldAsSuch(@TempDir Path temporary) {
    Path missing = temporary.resolve("missing");

    assertThatExceptionOfType(NativeLibraryUnavailable.class)
        .isThrownBy(() -> SodiumFile.load(platform, getClass().getClassLoader(), missing))
        .withMessageContaining("temporary directory");
  }

  /** A class loader that has resources as streams only, as one that reads nested jars may. */
  private ClassLoader streamsOnly(UnaryOperator<byte[]> change) {
    ClassLoader original = getClass().getClassLoader();
    return new ClassLoader(null) {
      @Override
      public URL getResource(String name) {
        throw new AssertionError("A path was asked for");
      }

      @Override
      public InputStream getResourceAsStream(String name) {
        try (InputStream stream = original.getResourceAsStream(name)) {
          return new ByteArrayInputStream(change.apply(stream.readAllBytes()));
        } catch (IOException e) {
          throw new AssertionError(e);
        }
      }
    };
  }
}
