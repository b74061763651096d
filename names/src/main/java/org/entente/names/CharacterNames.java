package org.entente.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds the parts of names in Chinese characters and Korean syllables, which have no space between
 * them: the family name comes first and is one character or a known compound.
 */
final class CharacterNames {
  private static final int LONGEST = 4;
  private static final Set<String> COMPOUNDS =
      Set.of(
          "欧阳", "司马", "上官", "诸葛", "夏侯", "东方", "皇甫", "尉迟", "公孙", "慕容", "令狐", "司徒", "남궁", "황보", "제갈",
          "선우", "독고", "사공");

  private CharacterNames() {}

  static List<Part> parts(NameText.Word word, PartRole role) {
    boolean isHan = word.script() == NameScript.HAN;
    String text = isHan ? Romanisation.simplified(word.text()) : word.text();
    List<String> syllables = isHan ? pinyin(text) : List.of();
    if (isHan && syllables.size() != text.length()) {
      // Characters outside the plane of the common ones, or a reading that is no syllable each.
      return List.of(part(text, String.join("", syllables), role, word.script()));
    }
    List<Part> parts = new ArrayList<>(2);
    int family = familyLength(text, role);
    for (int[] span : new int[][] {{0, family}, {family, text.length()}}) {
      if (span[0] < span[1]) {
        String written = text.substring(span[0], span[1]);
        String latin =
            isHan ? String.join("", syllables.subList(span[0], span[1])) : Hangul.romanise(written);
        Part part = part(written, latin, role, word.script());
        parts.add(
            isHan
                ? part.withChinese(
                    ChineseReadings.of(
                        word.text().substring(span[0], span[1]),
                        written,
                        syllables.subList(span[0], span[1])))
                : part.withChinese(ChineseReadings.ofHangul(written)));
      }
    }
    return parts;
  }

  private static List<String> pinyin(String text) {
    return List.of(Romanisation.pinyin(text).split(" ", -1));
  }

  private static int familyLength(String text, PartRole role) {
    if (role != PartRole.UNSTATED || text.length() < 2 || text.length() > LONGEST) {
      return 0;
    }
    if (text.length() == LONGEST) {
      // Two family names, or a foreign one: three characters are no given name.
      return 2;
    }
    return text.length() > 2 && COMPOUNDS.contains(text.substring(0, 2)) ? 2 : 1;
  }

  private static Part part(String written, String latin, PartRole role, NameScript script) {
    return Part.of(written, Romanisation.latin(latin), "", false, role, script, written);
  }
}
