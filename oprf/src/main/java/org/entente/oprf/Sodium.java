package org.entente.oprf;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;

/**
 * The functions of libsodium that this package calls, by their C names.
 *
 * <p>All calls are critical: they take heap arrays in place and hold back the garbage collector
 * while they run, which is short (well under a millisecond). Nothing here checks lengths; only
 * {@link Ristretto255} may call.
 */
final class Sodium {
  private static final FunctionDescriptor STATUS_1 = FunctionDescriptor.of(JAVA_INT, ADDRESS);
  private static final FunctionDescriptor STATUS_2 =
      FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS);
  private static final FunctionDescriptor STATUS_3 =
      FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, ADDRESS);
  private static final FunctionDescriptor VOID_2 = FunctionDescriptor.ofVoid(ADDRESS, ADDRESS);
  private static final FunctionDescriptor VOID_3 =
      FunctionDescriptor.ofVoid(ADDRESS, ADDRESS, ADDRESS);

  private final SymbolLookup library;
  private final MethodHandle isValidPoint;
  private final MethodHandle fromHash;
  private final MethodHandle add;
  private final MethodHandle sub;
  private final MethodHandle scalarmult;
  private final MethodHandle scalarmultBase;
  private final MethodHandle scalarReduce;
  private final MethodHandle scalarInvert;
  private final MethodHandle scalarAdd;
  private final MethodHandle scalarSub;
  private final MethodHandle scalarMul;

  private Sodium(SymbolLookup library) {
    this.library = library;
    isValidPoint = critical("crypto_core_ristretto255_is_valid_point", STATUS_1);
    fromHash = critical("crypto_core_ristretto255_from_hash", STATUS_2);
    add = critical("crypto_core_ristretto255_add", STATUS_3);
    sub = critical("crypto_core_ristretto255_sub", STATUS_3);
    scalarmult = critical("crypto_scalarmult_ristretto255", STATUS_3);
    scalarmultBase = critical("crypto_scalarmult_ristretto255_base", STATUS_2);
    scalarReduce = critical("crypto_core_ristretto255_scalar_reduce", VOID_2);
    scalarInvert = critical("crypto_core_ristretto255_scalar_invert", STATUS_2);
    scalarAdd = critical("crypto_core_ristretto255_scalar_add", VOID_3);
    scalarSub = critical("crypto_core_ristretto255_scalar_sub", VOID_3);
    scalarMul = critical("crypto_core_ristretto255_scalar_mul", VOID_3);
  }

  /** Loads, links and initialises libsodium. */
  static Sodium load(Platform platform, ClassLoader loader) {
    Path temporary = Path.of(System.getProperty("java.io.tmpdir", "."));
    Sodium sodium = new Sodium(SodiumFile.load(platform, loader, temporary));
    sodium.initialise(platform);
    return sodium;
  }

  private void initialise(Platform platform) {
    MethodHandle init = link("sodium_init", FunctionDescriptor.of(JAVA_INT));
    int status;
    try {
      status = (int) init.invokeExact();
    } catch (Throwable e) {
      throw broken(e);
    }
    if (status < 0) {
      throw new NativeLibraryUnavailable("libsodium for " + platform + " does not initialise");
    }
  }

  private MethodHandle critical(String name, FunctionDescriptor shape) {
    return link(name, shape, Linker.Option.critical(true));
  }

  @SuppressWarnings("restricted")
  private MethodHandle link(String name, FunctionDescriptor shape, Linker.Option... options) {
    MemorySegment symbol =
        library
            .find(name)
            .orElseThrow(() -> new NativeLibraryUnavailable("libsodium lacks " + name));
    return Linker.nativeLinker().downcallHandle(symbol, shape, options);
  }

  int isValidPoint(MemorySegment point) {
    try {
      return (int) isValidPoint.invokeExact(point);
    } catch (Throwable e) {
      throw broken(e);
    }
  }

  int fromHash(MemorySegment point, MemorySegment hash) {
    return status(fromHash, point, hash);
  }

  int add(MemorySegment sum, MemorySegment left, MemorySegment right) {
    return status(add, sum, left, right);
  }

  int sub(MemorySegment difference, MemorySegment left, MemorySegment right) {
    return status(sub, difference, left, right);
  }

  int scalarmult(MemorySegment product, MemorySegment scalar, MemorySegment point) {
    return status(scalarmult, product, scalar, point);
  }

  int scalarmultBase(MemorySegment product, MemorySegment scalar) {
    return status(scalarmultBase, product, scalar);
  }

  int scalarInvert(MemorySegment inverse, MemorySegment scalar) {
    return status(scalarInvert, inverse, scalar);
  }

  void scalarReduce(MemorySegment scalar, MemorySegment wide) {
    try {
      scalarReduce.invokeExact(scalar, wide);
    } catch (Throwable e) {
      throw broken(e);
    }
  }

  void scalarAdd(MemorySegment sum, MemorySegment left, MemorySegment right) {
    run(scalarAdd, sum, left, right);
  }

  void scalarSub(MemorySegment difference, MemorySegment left, MemorySegment right) {
    run(scalarSub, difference, left, right);
  }

  void scalarMul(MemorySegment product, MemorySegment left, MemorySegment right) {
    run(scalarMul, product, left, right);
  }

  private static int status(MethodHandle function, MemorySegment a, MemorySegment b) {
    try {
      return (int) function.invokeExact(a, b);
    } catch (Throwable e) {
      throw broken(e);
    }
  }

  private static int status(
      MethodHandle function, MemorySegment a, MemorySegment b, MemorySegment c) {
    try {
      return (int) function.invokeExact(a, b, c);
    } catch (Throwable e) {
      throw broken(e);
    }
  }

  private static void run(
      MethodHandle function, MemorySegment a, MemorySegment b, MemorySegment c) {
    try {
      function.invokeExact(a, b, c);
    } catch (Throwable e) {
      throw broken(e);
    }
  }

  // A method handle declares Throwable, but a C function throws nothing; only an error of the
  // virtual
  // machine itself can arrive here.
  private static IllegalStateException broken(Throwable cause) {
    if (cause instanceof Error error) {
      throw error;
    }
    return new IllegalStateException("A call of libsodium failed", cause);
  }
}
