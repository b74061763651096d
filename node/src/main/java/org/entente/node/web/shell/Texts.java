package org.entente.node.web.shell;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The words of every screen in every language, read once from {@code
 * texts/<area>_<language>.properties} (UTF-8). An area is a file per language, so people who write
 * different screens do not meet in one file; a key may be defined once only.
 */
public final class Texts {
  private final Map<Language, Words> words;

  private Texts(Map<Language, Words> words) {
    this.words = new EnumMap<>(words);
  }

  public static Texts load() {
    Map<Language, Words> words = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      words.put(language, read(language));
    }
    return new Texts(words);
  }

  public Words in(Language language) {
    Words found = words.get(language);
    if (found == null) {
      throw new IllegalStateException("no bundle for " + language.code());
    }
    return found;
  }

  private static Words read(Language language) {
    Map<String, Wording> wordings = new HashMap<>();
    for (Resource bundle : bundles(language)) {
      properties(bundle)
          .forEach((key, pattern) -> {
            Wording wording = new Wording((String) pattern, language);
            if (wordings.putIfAbsent((String) key, wording) != null) {
              throw new IllegalStateException(
                  "text \"" + key + "\" is defined twice in " + language.code());
            }
          });
    }
    return new Words(language, wordings);
  }

  private static Resource[] bundles(Language language) {
    try {
      return new PathMatchingResourcePatternResolver(Texts.class.getClassLoader())
          .getResources("classpath*:texts/*_" + language.code() + ".properties");
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Properties properties(Resource bundle) {
    Properties properties = new Properties();
    try (Reader reader = new InputStreamReader(bundle.getInputStream(), StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return properties;
  }
}
