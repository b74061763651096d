package org.entente.names;

import com.ibm.icu.text.UnicodeSet;
import com.ibm.icu.util.LocaleData;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The characters in common use, which are the exemplar characters of Chinese in CLDR, by their
 * spellings in each tradition.
 */
final class CommonCharacters {
  private static final BitSet NONE = new BitSet(0);

  /** Read when the first two such names are compared. */
  private static final class Table {
    static final Map<ChineseSpelling.Tradition, Map<String, BitSet>> SPELLED = read();

    private static Map<ChineseSpelling.Tradition, Map<String, BitSet>> read() {
      Map<ChineseSpelling.Tradition, Map<String, BitSet>> spelled =
          new EnumMap<>(ChineseSpelling.Tradition.class);
      UnicodeSet set =
          LocaleData.getExemplarSet(ULocale.SIMPLIFIED_CHINESE, 0, LocaleData.ES_STANDARD);
      List<String> characters = new ArrayList<>();
      set.forEach(characters::add);
      String[] pinyin = Romanisation.pinyin(String.join(" ", characters)).split(" +", -1);
      for (ChineseSpelling.Tradition tradition : ChineseSpelling.Tradition.values()) {
        Map<String, BitSet> bySpelling = new HashMap<>();
        for (int i = 0; i < characters.size(); i++) {
          String syllable = ChineseReadings.plain(pinyin[i]);
          for (String one : usual(tradition, characters.get(i), syllable)) {
            bySpelling.computeIfAbsent(one, k -> new BitSet()).set(i);
          }
        }
        spelled.put(tradition, bySpelling);
      }
      return spelled;
    }
  }

  private CommonCharacters() {}

  /** The spellings in a tradition, in Mandarin those of the usual reading alone. */
  private static Set<String> usual(
      ChineseSpelling.Tradition tradition, String character, String syllable) {
    return switch (tradition) {
      case PINYIN, WADE_GILES -> tradition.spellings("", "", syllable);
      case CANTONESE, HOKKIEN -> tradition.spellings(character, character, syllable);
    };
  }

  /** The characters that a syllable spells in a tradition, by their place among all. */
  static BitSet spelled(ChineseSpelling.Tradition tradition, String syllable) {
    return Table.SPELLED
        .getOrDefault(tradition, Map.of())
        .getOrDefault(ChineseSpelling.fold(syllable), NONE);
  }
}
