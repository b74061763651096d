package org.entente.node.web.codes;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.ZoneOffset;
import java.util.Date;
import org.entente.names.BirthDate;
import org.entente.names.DateRange;
import org.entente.names.PartialDate;
import org.entente.node.web.shell.Page;
import org.entente.node.web.shell.Words;

/** Writes a date of birth as far as it is known, and never further. */
public final class BirthDateTexts {
  private BirthDateTexts() {}

  public static String of(Page page, BirthDate date) {
    return switch (date) {
      case PartialDate partial -> partial(page, partial);
      case DateRange range ->
          page.t(
              "codes.birthdate.between",
              "from",
              partial(page, range.from()),
              "to",
              partial(page, range.to()));
    };
  }

  private static String partial(Page page, PartialDate date) {
    String known = known(page, date);
    return date.isApproximate() ? page.t("codes.birthdate.about", "date", known) : known;
  }

  private static String known(Page page, PartialDate date) {
    if (date.day().isPresent()) {
      return page.times().day(date.earliest());
    }
    return date.month().isPresent()
        ? month(page.words(), date)
        : page.t("codes.birthdate.year", "year", String.valueOf(date.year()));
  }

  private static String month(Words words, PartialDate date) {
    DateFormat format =
        DateFormat.getInstanceForSkeleton("yMMMM", ULocale.forLocale(words.language().locale()));
    format.setTimeZone(TimeZone.getTimeZone("UTC"));
    return format.format(Date.from(date.earliest().atStartOfDay(ZoneOffset.UTC).toInstant()));
  }
}
