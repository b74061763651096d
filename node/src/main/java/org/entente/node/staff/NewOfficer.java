package org.entente.node.staff;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Set;
import java.util.regex.Pattern;
import org.entente.protocol.Classification;
import org.entente.protocol.InvalidTerm;

/** The particulars of an officer to be created. */
public record NewOfficer(
    String username,
    String displayName,
    String unit,
    Set<Role> roles,
    Classification clearance,
    String language,
    String zone) {
  private static final Pattern USERNAME = Pattern.compile("[a-z][a-z0-9.-]{1,39}");

  public NewOfficer {
    username = username.strip();
    displayName = displayName.strip();
    unit = unit.strip();
    roles = Set.copyOf(roles);
    if (!USERNAME.matcher(username).matches()) {
      throw new InvalidTerm("username", "2 to 40 lower-case letters, digits, dots or hyphens");
    }
    if (displayName.isEmpty() || displayName.length() > 120) {
      throw new InvalidTerm("displayName", "1 to 120 characters");
    }
    if (unit.length() > 120) {
      throw new InvalidTerm("unit", "at most 120 characters");
    }
    if (roles.isEmpty()) {
      throw new InvalidTerm("roles", "at least one");
    }
    if (!Set.of("en", "fr", "zh", "es").contains(language)) {
      throw new InvalidTerm("language", "en, fr, zh or es");
    }
    try {
      ZoneId.of(zone);
    } catch (DateTimeException e) {
      throw new InvalidTerm("zone", "a time zone such as Europe/Paris");
    }
  }
}
