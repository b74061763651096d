package org.entente.node.disclosure;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Finds words about asylum, refuge, statelessness, trafficking victimhood and medical state in free
 * text, in the four languages of the screens and without regard to case or accents. What it finds
 * must be left out before the text may leave; it errs on the side of the person (1951 Convention,
 * art. 33; UNHCR on confidentiality of asylum information).
 */
final class ProtectionMatters {
  private static final Pattern WORDS =
      Pattern.compile(
          "\\b(asylum|refugees?|non-refoulement|refoulement|stateless(ness)?|subsidiary protection"
              + "|international protection|protection claim|unhcr|trafficking victims?"
              + "|victims? of trafficking|medical (condition|record|report|history)|hiv"
              + "|asile|refugiee?s?|apatrides?|protection internationale|protection subsidiaire"
              + "|victimes? de (la )?traite|dossier medical|etat de sante"
              + "|asilo|refugiad[oa]s?|apatridas?|proteccion internacional|proteccion subsidiaria"
              + "|victimas? de (la )?trata|historia(l)? clinic[oa]|estado de salud)\\b"
              + "|庇护|难民|无国籍|国际保护|人口贩运受害者|贩运被害人|病历|健康状况");

  private ProtectionMatters() {}

  static boolean mentionedIn(String text) {
    String plain =
        Normalizer.normalize(text, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}+", "")
            .replaceAll("\\p{Cf}+", "")
            .replaceAll("\\s+", " ")
            .toLowerCase(Locale.ROOT);
    return WORDS.matcher(plain).find();
  }
}
