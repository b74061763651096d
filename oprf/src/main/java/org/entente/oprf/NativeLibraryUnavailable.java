package org.entente.oprf;

/**
 * Says that libsodium cannot be used in this virtual machine: none is carried for the platform, it
 * is not on the class path, its digest is not the pinned one, or the system refuses to load it.
 */
public final class NativeLibraryUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NativeLibraryUnavailable(String message) {
    super(message);
  }

  NativeLibraryUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
