package org.entente.names;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The keys under which a holder finds its own names again without comparing all: one for each part,
 * in the consonants that all its spellings share. Names that are alike nearly always share one; who
 * shares one need not be alike. They stay in the node: unlike {@link NameKeys} each says much.
 */
public final class SearchKeys {
  private static final int MOST = 48;

  private SearchKeys() {}

  /** The keys of a name, in no more than {@value #MOST}. */
  public static Set<String> of(PreparedName name) {
    Set<String> keys = new LinkedHashSet<>();
    List<Part> parts = name.parts();
    for (Part part : parts) {
      if (!part.isInitial()) {
        add(keys, part.keyForm());
        add(keys, Skeleton.keyForm(part.coreSound()));
        if (part.han().isEmpty()) {
          part.readings().forEach(reading -> add(keys, Skeleton.keyForm(reading)));
        } else {
          add(keys, "=" + part.han());
          part.chinese()
              .syllables()
              .forEach(syllable -> add(keys, Skeleton.keyForm(Sound.of(syllable))));
        }
      }
    }
    for (Joined joined : name.joined()) {
      if (joined.to() - joined.from() == 2) {
        add(keys, Skeleton.keyForm(joined.sound()));
      }
    }
    return Set.copyOf(keys);
  }

  private static void add(Set<String> keys, String key) {
    if (key.length() > 1 && keys.size() < MOST) {
      keys.add(key);
    }
  }
}
