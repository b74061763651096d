package org.entente.node.lists.format;

import org.entente.names.BirthDate;
import org.jspecify.annotations.Nullable;

/**
 * A date of birth as a list states it.
 *
 * @param text the list's own words
 * @param date what they say; null where no date can be had from them without inventing one, as from
 *     an age
 */
public record StatedBirthDate(String text, @Nullable BirthDate date) {

  @Override
  public String toString() {
    return "StatedBirthDate[" + date + "]";
  }
}
