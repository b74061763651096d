package org.entente.node.web.shell;

import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/** All texts of a node in one language. */
public final class Words {
  private final Language language;
  private final Map<String, Wording> wordings;

  Words(Language language, Map<String, Wording> wordings) {
    this.language = language;
    this.wordings = Map.copyOf(wordings);
  }

  public Language language() {
    return language;
  }

  /**
   * The text of a key with its named arguments filled in: {@code of("work.open", "count", 3)}.
   * Numbers are written as the language writes them; pass years and references as strings, and
   * instants through {@link Times}.
   *
   * @throws MissingText when there is no such text
   */
  public String of(String key, Object... namesAndValues) {
    return wording(key).with(namesAndValues);
  }

  public boolean has(String key) {
    return wordings.containsKey(key);
  }

  public Set<String> keys() {
    return wordings.keySet();
  }

  /** The arguments a text takes with the kind of each; translations must agree on them. */
  public SortedMap<String, String> arguments(String key) {
    return wording(key).arguments();
  }

  private Wording wording(String key) {
    Wording wording = wordings.get(key);
    if (wording == null) {
      throw new MissingText(key, language);
    }
    return wording;
  }
}
