package org.entente.node.app;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Properties;
import org.entente.node.audit.Actor;
import org.entente.node.identity.NodeSettings;
import org.entente.node.staff.NewOfficer;
import org.entente.node.staff.Role;
import org.entente.node.staff.StaffDesk;
import org.entente.protocol.Classification;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * For unattended set-ups: when nobody exists yet and {@code first-officer.properties} (username,
 * name, password) lies in the data directory, creates that operator and deletes the file.
 */
@Component
@ConditionalOnProperty(name = "entente.background", havingValue = "true")
class FirstOfficer {
  private static final String FILE = "first-officer.properties";

  private final NodeSettings settings;
  private final StaffDesk staff;

  FirstOfficer(NodeSettings settings, StaffDesk staff) {
    this.settings = settings;
    this.staff = staff;
  }

  @EventListener
  void on(ApplicationReadyEvent ready) {
    Path file = settings.data().resolve(FILE);
    if (!Files.exists(file)) {
      return;
    }
    Properties given = new Properties();
    try {
      try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
        given.load(reader);
      }
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(FILE + " cannot be read and deleted", e);
    }
    if (staff.list().isEmpty()) {
      staff.create(
          Actor.OPERATOR,
          new NewOfficer(
              given.getProperty("username", ""),
              given.getProperty("name", ""),
              "",
              EnumSet.of(Role.OPERATOR, Role.OVERSIGHT),
              Classification.RESTRICTED,
              "en",
              settings.zone()),
          given.getProperty("password", ""));
    }
  }
}
