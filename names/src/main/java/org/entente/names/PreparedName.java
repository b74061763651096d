package org.entente.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A name made ready to be compared with many others: normalised, romanised, its parts found. It can
 * be shared between threads.
 */
public final class PreparedName {
  private static final int MOST_JOINED = 3;

  private final PersonName name;
  private final NameSchema schema;
  private final List<Part> parts;
  private final List<Joined> joined;
  private final Set<String> legalForms;
  private final double weight;
  private final boolean isArabic;
  private final boolean isHan;
  private final ChineseSyllables syllables;
  private final String order;

  private PreparedName(
      PersonName name, NameSchema schema, List<Part> parts, Set<String> legalForms) {
    this.name = name;
    this.schema = schema;
    this.parts = parts;
    this.legalForms = legalForms;
    this.joined = join(parts);
    this.isArabic =
        parts.stream()
            .anyMatch(part ->
                part.hasArticle()
                    || !part.prefix().isEmpty()
                    || part.script() == NameScript.ARABIC);
    this.order =
        parts.stream()
            .map(part ->
                String.join(
                    "\u0001",
                    part.core(),
                    part.prefix(),
                    part.hasArticle() ? "1" : "",
                    part.script().name(),
                    part.han()))
            .collect(Collectors.joining("\u0002"));
    this.syllables =
        schema == NameSchema.PERSON ? ChineseSyllables.of(parts) : ChineseSyllables.NONE;
    this.isHan = parts.stream().anyMatch(part -> !part.han().isEmpty());
    this.weight = parts.stream().mapToDouble(Part::weight).sum();
  }

  /** Prepares the name of a person; any text will do. */
  public static PreparedName of(PersonName name) {
    return new PreparedName(name, NameSchema.PERSON, PartReader.read(name), Set.of());
  }

  /** Prepares the name of a person, an organisation or a vessel; any text will do. */
  public static PreparedName of(NameSchema schema, String text) {
    return switch (schema) {
      case PERSON -> of(PersonName.of(text));
      case ORGANISATION, VESSEL -> {
        OrganisationReader.Read read = OrganisationReader.read(schema, text);
        PersonName whole = new PersonName(text, List.of());
        yield new PreparedName(whole, schema, read.parts(), read.legalForms());
      }
    };
  }

  private static List<Joined> join(List<Part> parts) {
    if (parts.size() < 2) {
      return List.of();
    }
    List<Joined> joined = new ArrayList<>(2 * parts.size());
    for (int from = 0; from < parts.size(); from++) {
      StringBuilder text = new StringBuilder(24);
      boolean isUnvowelled = false;
      for (int to = from + 1; to <= Math.min(parts.size(), from + MOST_JOINED); to++) {
        Part part = parts.get(to - 1);
        text.append(part.prefix()).append(part.core());
        isUnvowelled |= part.isUnvowelled();
        if (to - from > 1) {
          String letters = text.toString();
          String sound = Sound.of(letters);
          String skeleton = Skeleton.of(sound);
          int distinct = SoundDistance.distinct(sound);
          joined.add(new Joined(from, to, letters, sound, skeleton, isUnvowelled, distinct));
        }
      }
    }
    return List.copyOf(joined);
  }

  public PersonName name() {
    return name;
  }

  public NameSchema schema() {
    return schema;
  }

  /** Whether there is one part only, so that no other can agree or speak against it. */
  public boolean hasOnePart() {
    return parts.size() == 1;
  }

  List<Part> parts() {
    return parts;
  }

  List<Joined> joined() {
    return joined;
  }

  /** Whether it is made as Arabic names are: in that script, or with an article or a compound. */
  boolean isArabic() {
    return isArabic;
  }

  /** Whether it is written in Chinese characters. */
  boolean isHan() {
    return isHan;
  }

  /** Its syllables if it may be a Chinese name in Latin letters. */
  ChineseSyllables syllables() {
    return syllables;
  }

  /** How much it says: the weights of its parts together. */
  double weight() {
    return weight;
  }

  /** The kinds of its legal forms, such as {@code limited}. */
  Set<String> legalForms() {
    return legalForms;
  }

  /** An order of names by their parts; names that differ in nothing compared are equal in it. */
  int compareTo(PreparedName other) {
    return order.compareTo(other.order);
  }

  /** The romanised significant parts in their order, as an index or an officer may want them. */
  public List<String> romanised() {
    return parts.stream().map(part -> part.prefix() + part.core()).toList();
  }

  /** How many parts it has: a name is personal data. */
  @Override
  public String toString() {
    return "PreparedName[" + parts.size() + "]";
  }
}
