package org.entente.node.disclosure;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Finds words about asylum, refuge, statelessness, trafficking victimhood and medical state in free
 * text, in the four languages of the screens and without regard to case, accents, invisible
 * characters or what a word is glued to. What it finds must be left out before the text may leave;
 * it errs on the side of the person (1951 Convention, art. 33; UNHCR on confidentiality of asylum
 * information).
 */
final class ProtectionMatters {

  /** Words of the three languages in Latin script; letters alone end a word, digits do not. */
  private static final Pattern WORDS =
      Pattern.compile(
          "(?<![a-z])(asylums?|asylees?|refugees?|(non-?)?refoulement|stateless(ness)?"
              + "|(subsidiary|international|temporary) protection|protection claims?|unhcr"
              + "|traffick(ing|ed) (victim|person)s?|victims? of (human )?trafficking"
              + "|medical (condition|record|report|histor(y|ie)|file)s?|hiv"
              + "|asiles?|refugiee?s?|apatrid(e|ie)s?|protection (internationale|subsidiaire)"
              + "|victimes? de (la )?traite|dossiers? medica(l|ux)|etat de sante|hcr|vih"
              + "|asilos?|asilad[oa]s?|refugiad[oa]s?|apatridas?|apatridia"
              + "|proteccion (internacional|subsidiaria)|acnur"
              + "|victimas? de (la )?trata|histori(a|al)(es|s)? (clinic|medic)[oa]s?"
              + "|estado de salud)(?![a-z])");

  /** Chinese, simplified and traditional; words are not set apart by spaces there. */
  private static final Pattern CHINESE =
      Pattern.compile(
          "庇护|庇護|难民|難民|无国籍|無國籍|国际保护|國際保護|贩运受害|販運受害|贩卖受害|被贩运|贩运被害人|人口贩运的受害" + "|病历|病歷|健康状况|健康狀況");

  private static final Pattern UNSEEN = Pattern.compile("[\\p{M}\\p{Cf}\\p{Cc}&&[^\\s]]+");
  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}_]+");

  private ProtectionMatters() {}

  static boolean mentionedIn(String text) {
    String plain =
        SPACES
            .matcher(
                UNSEEN.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll(""))
            .replaceAll(" ")
            .toLowerCase(Locale.ROOT);
    return WORDS.matcher(plain).find() || CHINESE.matcher(plain.replace(" ", "")).find();
  }
}
