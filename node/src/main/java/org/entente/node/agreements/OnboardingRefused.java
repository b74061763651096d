package org.entente.node.agreements;

/**
 * An invitation or acceptance that cannot be taken; the reason has a stable code in {@code
 * docs/ERRORS.md}.
 */
public final class OnboardingRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Why it cannot be taken. */
  public enum Reason {
    NOT_SUCH_A_FILE("ONBOARDING-001"),
    WRONG_SIGNATURE("ONBOARDING-002"),
    EXPIRED("ONBOARDING-003"),
    NOT_FOR_US("ONBOARDING-004"),
    UNKNOWN_INVITATION("ONBOARDING-005"),
    FINGERPRINT_DIFFERS("ONBOARDING-006"),
    VERSION_NOT_NEWER("ONBOARDING-007"),
    OUR_OWN("ONBOARDING-008"),
    TERMS_DIFFER("ONBOARDING-009");

    private final String code;

    Reason(String code) {
      this.code = code;
    }

    public String code() {
      return code;
    }
  }

  private final Reason reason;

  public OnboardingRefused(Reason reason) {
    super(reason.code() + " " + reason.name());
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
