package org.entente.node.lists.format;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a list states about a person beyond names and numbers.
 *
 * @param birthDates every date of birth the list gives, in its order
 * @param nationalities countries as the list writes them, nationality and citizenship alike
 * @param sex null where the list does not state it
 * @param titles ranks, honorifics and functions the list files as title
 * @param designations what the list says the person is or does
 */
public record PersonParticulars(
    List<StatedBirthDate> birthDates,
    List<ListedPlace> birthPlaces,
    List<String> nationalities,
    @Nullable Sex sex,
    List<String> titles,
    List<String> designations) {

  /** The particulars of something that is not a person, or of whom the list says nothing. */
  public static final PersonParticulars NONE =
      new PersonParticulars(List.of(), List.of(), List.of(), null, List.of(), List.of());

  public PersonParticulars {
    birthDates = List.copyOf(birthDates);
    birthPlaces = List.copyOf(birthPlaces);
    nationalities = List.copyOf(nationalities);
    titles = List.copyOf(titles);
    designations = List.copyOf(designations);
  }

  @Override
  public String toString() {
    return "PersonParticulars";
  }
}
