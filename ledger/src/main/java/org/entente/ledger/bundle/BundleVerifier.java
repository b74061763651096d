package org.entente.ledger.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Checks one sealed evidence bundle and says in sentences what was tampered with. */
public final class BundleVerifier {
  private static final String BUNDLE = "entente/evidence-bundle/1";
  private static final String CUSTODY = "entente/custody/1";
  private static final String MANIFEST = "manifest.txt";
  private static final String SIGNATURE = "manifest.sig";
  private static final int LARGEST_TEXT = 4 * 1024 * 1024;

  private record Listed(String sha256, long size) {}

  private final ZipFile zip;
  private final List<String> findings = new ArrayList<>();
  private final Map<String, Listed> files = new LinkedHashMap<>();
  private final Map<String, Integer> exhibits = new LinkedHashMap<>();
  private final Map<String, String> head = new LinkedHashMap<>();
  private int entries;

  private BundleVerifier(ZipFile zip) {
    this.zip = zip;
  }

  /**
   * Checks the file.
   *
   * @param fingerprint the authority's key fingerprint in hexadecimal, when known from elsewhere
   */
  public static BundleCheck verify(Path file, Optional<String> fingerprint) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
      return new BundleVerifier(zip).check(fingerprint);
    } catch (ZipException e) {
      return new BundleCheck(
          "", "", "", "", "", 0, 0, List.of("The file is not a bundle: it is no readable zip."));
    }
  }

  private BundleCheck check(Optional<String> fingerprint) throws IOException {
    byte[] manifest = text(MANIFEST).orElse(new byte[0]);
    if (manifest.length == 0) {
      findings.add("The bundle has no manifest: nothing in it can be trusted.");
      return result("");
    }
    read(new String(manifest, StandardCharsets.UTF_8));
    Optional<SealKey> key = SealKey.read(head.getOrDefault("key", ""));
    if (key.isEmpty()) {
      findings.add("The manifest names no usable key.");
      return result("");
    }
    String signature = text(SIGNATURE).map(BundleVerifier::ascii).orElse("");
    if (!key.get().signed(BUNDLE, manifest, signature)) {
      findings.add("The manifest was changed after it was signed, or another signed it.");
    }
    String actual = key.get().fingerprint();
    if (fingerprint.filter(f -> !f.equals(actual)).isPresent()) {
      findings.add("The bundle was sealed with another key than the one expected: " + actual + ".");
    }
    if (exhibits.isEmpty()) {
      findings.add("The manifest names no exhibit.");
    }
    checkNames();
    for (Map.Entry<String, Listed> file : files.entrySet()) {
      checkContent(file.getKey(), file.getValue());
    }
    for (Map.Entry<String, Integer> exhibit : exhibits.entrySet()) {
      checkCustody(exhibit.getKey(), exhibit.getValue(), key.get());
    }
    return result(actual);
  }

  private BundleCheck result(String fingerprint) {
    return new BundleCheck(
        head.getOrDefault("name", ""),
        head.getOrDefault("case", ""),
        head.getOrDefault("court", ""),
        head.getOrDefault("created", ""),
        fingerprint,
        exhibits.size(),
        entries,
        findings);
  }

  private void read(String manifest) {
    List<String> lines = manifest.lines().toList();
    if (!lines.getFirst().equals("entente evidence bundle 1")) {
      findings.add("The manifest is not that of an evidence bundle this program knows.");
    }
    for (String line : lines.subList(1, lines.size())) {
      String[] words = line.split(" ", 2);
      String rest = words.length > 1 ? words[1] : "";
      switch (words[0]) {
        case "authority", "name", "key", "case", "court", "created" -> head.put(words[0], rest);
        case "exhibit" -> exhibit(rest);
        case "file" -> file(rest);
        default -> findings.add("The manifest has a line nobody can read: " + words[0] + ".");
      }
    }
  }

  private void exhibit(String rest) {
    String[] parts = rest.split(" ", 4);
    if (parts.length < 4 || !parts[1].matches("[0-9]{1,6}")) {
      findings.add("The manifest describes an exhibit in a way nobody can read.");
    } else if (exhibits.put(parts[0], Integer.valueOf(parts[1])) != null) {
      findings.add("The manifest names exhibit " + parts[0] + " twice.");
    }
  }

  private void file(String rest) {
    String[] parts = rest.split(" ", 3);
    if (parts.length < 3 || !parts[0].matches("[0-9a-f]{64}") || !parts[1].matches("[0-9]{1,12}")) {
      findings.add("The manifest lists a file in a way nobody can read.");
    } else if (files.put(parts[2], new Listed(parts[0], Long.parseLong(parts[1]))) != null) {
      findings.add("The manifest lists " + parts[2] + " twice.");
    }
  }

  /** Nothing may be in the bundle that the manifest does not list, and nothing twice. */
  private void checkNames() {
    Set<String> seen = new HashSet<>();
    for (ZipEntry entry : Collections.list(zip.entries())) {
      String name = entry.getName();
      boolean signature =
          name.endsWith(".sig") && files.containsKey(name.substring(0, name.length() - 4) + ".txt");
      if (!seen.add(name)) {
        findings.add("The bundle has " + name + " twice.");
      } else if (!signature
          && !files.containsKey(name)
          && !name.equals(MANIFEST)
          && !name.equals(SIGNATURE)) {
        findings.add("The bundle has a file the manifest does not list: " + name + ".");
      }
    }
  }

  private void checkContent(String name, Listed listed) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      findings.add("A file is missing: " + name + ".");
      return;
    }
    MessageDigest digest = SealKey.digest();
    long size = 0;
    try (InputStream in = zip.getInputStream(entry)) {
      byte[] buffer = new byte[64 * 1024];
      int read = in.read(buffer);
      while (read >= 0 && size <= listed.size()) {
        digest.update(buffer, 0, read);
        size += read;
        read = in.read(buffer);
      }
    } catch (ZipException e) {
      findings.add("A file is damaged and cannot be read: " + name + ".");
      return;
    }
    if (size != listed.size()) {
      findings.add("A file has another length than the manifest says: " + name + ".");
    } else if (!SealKey.hex(digest.digest()).equals(listed.sha256())) {
      findings.add("The content of a file was changed: " + name + ".");
    }
  }

  /** Every entry is signed, follows the one before, and speaks of the exhibit in the bundle. */
  private void checkCustody(String exhibit, int count, SealKey key) throws IOException {
    String content =
        files.entrySet().stream()
            .filter(f -> f.getKey().startsWith("exhibits/" + exhibit + "/"))
            .map(f -> f.getValue().sha256())
            .findFirst()
            .orElse("");
    if (content.isEmpty()) {
      findings.add("The manifest lists no content for exhibit " + exhibit + ".");
    }
    String previous = "0".repeat(64);
    for (int number = 1; number <= count; number++) {
      String name = "custody/" + exhibit + "/" + number;
      String where = "Custody entry " + number + " of exhibit " + exhibit;
      Optional<byte[]> text = text(name + ".txt");
      if (text.isEmpty() || !files.containsKey(name + ".txt")) {
        findings.add(where + " is missing.");
        return;
      }
      String signature = text(name + ".sig").map(BundleVerifier::ascii).orElse("");
      if (!key.signed(CUSTODY, text.get(), signature)) {
        findings.add(where + " is not signed by the authority, or was changed.");
      }
      Map<String, String> lines = lines(new String(text.get(), StandardCharsets.UTF_8));
      if (!lines.getOrDefault("exhibit", "").equals(exhibit)
          || !lines.getOrDefault("number", "").equals(Integer.toString(number))) {
        findings.add(where + " belongs to another exhibit or place.");
      }
      if (!lines.getOrDefault("previous", "").equals(previous)) {
        findings.add(where + " does not follow the entry before it.");
      }
      if (!lines.getOrDefault("sha256", "").equals(content)) {
        findings.add(where + " speaks of another content than the one in the bundle.");
      }
      previous = SealKey.sha256(text.get());
      entries++;
    }
  }

  private static Map<String, String> lines(String text) {
    Map<String, String> lines = new LinkedHashMap<>();
    for (String line : text.lines().skip(1).toList()) {
      int space = line.indexOf(' ');
      if (space > 0) {
        lines.putIfAbsent(line.substring(0, space), line.substring(space + 1));
      }
    }
    return lines;
  }

  private Optional<byte[]> text(String name) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      return Optional.empty();
    }
    try (InputStream in = zip.getInputStream(entry)) {
      byte[] bytes = in.readNBytes(LARGEST_TEXT + 1);
      if (bytes.length > LARGEST_TEXT) {
        findings.add("A text is too long to be read: " + name + ".");
        return Optional.empty();
      }
      return Optional.of(bytes);
    } catch (ZipException e) {
      findings.add("A text is damaged and cannot be read: " + name + ".");
      return Optional.empty();
    }
  }

  private static String ascii(byte[] bytes) {
    return new String(bytes, StandardCharsets.US_ASCII);
  }
}
