package org.entente.node.app.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.entente.node.app.database.Manifest.Content;

/**
 * A back-up that has been read through once: it is complete, and every part has the digest its
 * manifest says.
 */
final class BackupArchive implements AutoCloseable {

  private static final int LARGEST_MANIFEST = 16 * 1024 * 1024;

  private final ZipFile zip;
  private final Manifest manifest;

  private BackupArchive(ZipFile zip, Manifest manifest) {
    this.zip = zip;
    this.manifest = manifest;
  }

  /** Opens a back-up and checks it from end to end. */
  static BackupArchive open(Path file) {
    if (!Files.isReadable(file)) {
      throw new BackupFailure(BackupFault.NOT_A_BACKUP, "cannot read " + file);
    }
    ZipFile zip = zip(file);
    boolean sound = false;
    try {
      Manifest manifest = ManifestText.read(manifest(zip, file));
      check(zip, expected(manifest));
      sound = true;
      return new BackupArchive(zip, manifest);
    } catch (IOException e) {
      throw new BackupFailure(
          BackupFault.DAMAGED, "cannot read all of " + file + ": " + e.getMessage(), e);
    } finally {
      if (!sound) {
        close(zip);
      }
    }
  }

  private static ZipFile zip(Path file) {
    try {
      return new ZipFile(file.toFile());
    } catch (IOException | IllegalArgumentException e) {
      throw new BackupFailure(BackupFault.NOT_A_BACKUP, file + " is cut off or not a back-up", e);
    }
  }

  private static byte[] manifest(ZipFile zip, Path file) throws IOException {
    ZipEntry entry = zip.getEntry(ManifestText.ENTRY);
    if (entry == null) {
      throw new BackupFailure(BackupFault.NOT_A_BACKUP, "there is no manifest in " + file);
    }
    try (InputStream in = zip.getInputStream(entry)) {
      return in.readNBytes(LARGEST_MANIFEST);
    }
  }

  private static Map<String, Content> expected(Manifest manifest) {
    Map<String, Content> expected = new HashMap<>();
    manifest.tables().forEach(table -> expected.put(table.entry(), table.content()));
    manifest.keys().forEach(key -> expected.put(key.entry(), key.content()));
    return expected;
  }

  private static void check(ZipFile zip, Map<String, Content> expected) throws IOException {
    Set<String> missing = new HashSet<>(expected.keySet());
    Enumeration<? extends ZipEntry> entries = zip.entries();
    while (entries.hasMoreElements()) {
      ZipEntry entry = entries.nextElement();
      if (!entry.getName().equals(ManifestText.ENTRY)) {
        Content content = expected.get(entry.getName());
        if (content == null || !missing.remove(entry.getName())) {
          throw new BackupFailure(
              BackupFault.DAMAGED, "the manifest does not know the part " + entry.getName());
        }
        try (InputStream in = zip.getInputStream(entry)) {
          if (!Digests.of(in).equals(content)) {
            throw new BackupFailure(
                BackupFault.DAMAGED, "the part " + entry.getName() + " does not have its digest");
          }
        }
      }
    }
    if (!missing.isEmpty()) {
      throw new BackupFailure(BackupFault.DAMAGED, "the parts " + missing + " are missing");
    }
  }

  Manifest manifest() {
    return manifest;
  }

  InputStream part(String name) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      throw new BackupFailure(BackupFault.DAMAGED, "the part " + name + " is missing");
    }
    return zip.getInputStream(entry);
  }

  @Override
  public void close() {
    close(zip);
  }

  private static void close(ZipFile zip) {
    try {
      zip.close();
    } catch (IOException e) {
      throw new BackupFailure(BackupFault.NOT_A_BACKUP, "cannot close " + zip.getName(), e);
    }
  }
}
