package org.entente.node.staff;

/** The rule of four eyes: a second officer, another human being, with the supervisor's role. */
public final class SecondPerson {
  private SecondPerson() {}

  /** Refuses unless {@code releasing} may release what {@code first} prepared. */
  public static void check(OfficerId first, Officer releasing) {
    releasing.require(Role.SUPERVISOR);
    if (releasing.id().equals(first)) {
      throw new NotAllowed(NotAllowed.Reason.SECOND_PERSON_IS_FIRST);
    }
  }
}
