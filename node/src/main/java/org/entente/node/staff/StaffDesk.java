package org.entente.node.staff;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.entente.node.audit.Act;
import org.entente.node.audit.Actor;
import org.entente.node.audit.Audit;
import org.entente.node.audit.AuditRecord;
import org.entente.node.identity.Ids;
import org.entente.node.staff.store.OfficerStore;
import org.entente.protocol.InvalidTerm;
import org.entente.protocol.Octets;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Creates officers and signs them in. */
@Service
public class StaffDesk {
  private static final int MOST_FAILURES = 5;
  private static final Duration LOCK = Duration.ofMinutes(15);
  private static final Duration TOKEN_LIFE = Duration.ofHours(8);
  private static final int SHORTEST_PASSWORD = 12;

  private final OfficerStore store;
  private final Audit audit;
  private final Ids ids;
  private final InstantSource clock;
  private final SecureRandom random = new SecureRandom();

  /** Argon2id with 19 MiB, 2 passes, 1 lane: the first of OWASP's equivalent settings. */
  private final Argon2PasswordEncoder passwords = new Argon2PasswordEncoder(16, 32, 1, 19456, 2);

  private final UnknownNames unknownNames = new UnknownNames(MOST_FAILURES, LOCK);

  /** Compared against when the name is unknown, so that both refusals take the same time. */
  private final String nobody;

  public StaffDesk(OfficerStore store, Audit audit, Ids ids, InstantSource clock) {
    this.store = store;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
    this.nobody = java.util.Objects.requireNonNull(passwords.encode(randomText()));
  }

  /** Creates an officer; only an operator may, at the console or signed in. */
  @Transactional
  public Officer create(Actor by, NewOfficer particulars, String password) {
    checkPassword(password);
    if (store.find(particulars.username()).isPresent()) {
      throw new InvalidTerm("username", "not taken yet");
    }
    Officer officer =
        new Officer(
            new OfficerId(ids.next()),
            particulars.username(),
            particulars.displayName(),
            particulars.unit(),
            particulars.roles(),
            particulars.clearance(),
            particulars.language(),
            particulars.zone(),
            true);
    store.add(officer, hash(password));
    audit.record(
        AuditRecord.of(by, Act.OFFICER_CREATED, officer.id())
            .with("roles", officer.roles().stream().map(Role::name).sorted().toList()));
    return officer;
  }

  @Transactional
  public Officer create(Officer by, NewOfficer particulars, String password) {
    by.require(Role.OPERATOR);
    return create(by.actor(), particulars, password);
  }

  @Transactional
  public void deactivate(Officer by, OfficerId id) {
    by.require(Role.OPERATOR);
    if (store.find(id).isEmpty()) {
      throw new InvalidTerm("officer", "one of this node");
    }
    if (by.id().equals(id)) {
      throw new InvalidTerm("officer", "another than yourself");
    }
    store.deactivate(id);
    audit.record(AuditRecord.of(by.actor(), Act.OFFICER_DEACTIVATED, id));
  }

  /** Signs an officer in by name and password; every attempt is audited. */
  @Transactional
  public SignIn signIn(String username, String password) {
    Instant now = clock.instant();
    Optional<OfficerStore.Credentials> found = store.lock(username);
    if (found.isEmpty()) {
      passwords.matches(password, nobody);
      boolean locked = unknownNames.failed(username, now);
      audit.record(
          AuditRecord.of(Actor.NODE, Act.SIGN_IN_REFUSED, "unknown-account")
              .result(locked ? "locked" : "refused"));
      return locked ? new SignIn.Locked() : new SignIn.Refused();
    }
    OfficerStore.Credentials account = found.get();
    OfficerId id = account.officer().id();
    boolean matches = passwords.matches(password, account.passwordHash());
    if (account.lockedUntil().filter(now::isBefore).isPresent()) {
      audit.record(AuditRecord.of(Actor.NODE, Act.SIGN_IN_REFUSED, id).result("locked"));
      return new SignIn.Locked();
    }
    if (!matches || !account.officer().active()) {
      int failures = account.failures() + 1;
      boolean lock = failures >= MOST_FAILURES;
      store.failed(id, lock ? 0 : failures, lock ? Optional.of(now.plus(LOCK)) : Optional.empty());
      audit.record(AuditRecord.of(Actor.NODE, Act.SIGN_IN_REFUSED, id).result("refused"));
      return lock ? new SignIn.Locked() : new SignIn.Refused();
    }
    store.failed(id, 0, Optional.empty());
    audit.record(AuditRecord.of(account.officer().actor(), Act.SIGNED_IN, id));
    return new SignIn.Accepted(account.officer());
  }

  @Transactional
  public void signedOut(Officer officer) {
    audit.record(AuditRecord.of(officer.actor(), Act.SIGNED_OUT, officer.id()));
  }

  @Transactional
  public void changePassword(Officer officer, String current, String fresh) {
    checkPassword(fresh);
    OfficerStore.Credentials account = store.find(officer.username()).orElseThrow();
    if (!passwords.matches(current, account.passwordHash())) {
      throw new InvalidTerm("current password", "the one in use");
    }
    store.setPassword(officer.id(), hash(fresh));
    audit.record(AuditRecord.of(officer.actor(), Act.PASSWORD_CHANGED, officer.id()));
  }

  @Transactional
  public void chooseLanguage(Officer officer, String language) {
    if (List.of("en", "fr", "zh", "es").contains(language)) {
      store.setLanguage(officer.id(), language);
    }
  }

  /**
   * Issues a token for the officer's programs, valid for a working day; shown once, kept as a
   * digest.
   */
  @Transactional
  public String issueToken(Officer officer) {
    if (!officer.active()) {
      throw new NotAllowed(NotAllowed.Reason.ROLE_MISSING);
    }
    String token = randomText();
    store.addToken(digest(token), officer.id(), clock.instant().plus(TOKEN_LIFE));
    audit.record(AuditRecord.of(officer.actor(), Act.TOKEN_ISSUED, officer.id()));
    return token;
  }

  @Transactional(readOnly = true)
  public Optional<Officer> findByToken(String token) {
    return store.findByToken(digest(token), clock.instant());
  }

  @Transactional(readOnly = true)
  public Optional<Officer> find(OfficerId id) {
    return store.find(id);
  }

  @Transactional(readOnly = true)
  public List<Officer> list() {
    return store.list();
  }

  /** Audits that an officer was refused something. */
  @Transactional
  public void refused(Officer officer, String where, NotAllowed.Reason reason) {
    audit.record(AuditRecord.of(officer.actor(), Act.ACCESS_REFUSED, where).result(reason.name()));
  }

  private String randomText() {
    byte[] bytes = new byte[32];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static byte[] digest(String token) {
    return Octets.sha256(token.getBytes(java.nio.charset.StandardCharsets.UTF_8)).bytes();
  }

  private String hash(String password) {
    return java.util.Objects.requireNonNull(passwords.encode(password));
  }

  private static void checkPassword(String password) {
    if (password.length() < SHORTEST_PASSWORD || password.length() > 200) {
      throw new InvalidTerm("password", SHORTEST_PASSWORD + " to 200 characters");
    }
  }
}
