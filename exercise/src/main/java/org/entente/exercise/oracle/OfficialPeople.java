package org.entente.exercise.oracle;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The individuals of the two official lists, read without any code of the product, and who of the
 * one shares a document number with whom of the other.
 *
 * @param sharedNumbers references of OFAC's entries by that of the UN's
 */
public record OfficialPeople(
    List<ListedPerson> un, List<ListedPerson> ofac, Map<String, Set<String>> sharedNumbers) {

  /** Reads the raw, uncompressed files. */
  public static OfficialPeople read(InputStream un, InputStream ofac, InputStream aliases)
      throws IOException {
    List<ListedPerson> listed = UnFile.people(un);
    List<ListedPerson> designated = OfacFiles.people(ofac, aliases);
    return new OfficialPeople(listed, designated, SharedNumbers.between(listed, designated));
  }
}
