package org.entente.node.web.shell;

import java.util.ArrayList;
import java.util.List;

/** A place the navigation leads to. */
public enum Place {
  MY_WORK(Group.WORK, "/work", "nav.my-work"),
  INBOX(Group.COOPERATION, "/requests/received", "nav.inbox"),
  SENT(Group.COOPERATION, "/requests/sent", "nav.sent"),
  NOTICES(Group.COOPERATION, "/notices", "nav.notices"),
  ASK(Group.COOPERATION, "/lookups", "nav.ask"),
  MATCHES(Group.COOPERATION, "/matches", "nav.matches"),
  FIGURES(Group.COOPERATION, "/figures", "nav.figures"),
  CASES(Group.CASES, "/cases", "nav.cases"),
  TRENDS(Group.CASES, "/trends", "nav.trends"),
  LISTS(Group.CASES, "/lists", "nav.lists"),
  ALERTS(Group.PEOPLE, "/alerts", "nav.alerts"),
  RETURNS(Group.PEOPLE, "/returns", "nav.returns"),
  CARE(Group.PEOPLE, "/care", "nav.care"),
  REFERRALS(Group.PEOPLE, "/referrals", "nav.referrals"),
  PROTECTION(Group.PEOPLE, "/protection", "nav.protection"),
  PARTNERS(Group.OVERSIGHT, "/partners", "nav.partners"),
  AUDIT(Group.OVERSIGHT, "/audit", "nav.audit"),
  ADMINISTRATION(Group.OVERSIGHT, "/administration", "nav.administration");

  private final Group group;
  private final String href;
  private final String label;

  Place(Group group, String href, String label) {
    this.group = group;
    this.href = href;
    this.label = label;
  }

  public Group group() {
    return group;
  }

  public String href() {
    return href;
  }

  /** The key of its label. */
  public String label() {
    return label;
  }

  /** A heading under which places stand together. */
  public enum Group {
    WORK("nav.group.work"),
    COOPERATION("nav.group.cooperation"),
    CASES("nav.group.cases"),
    PEOPLE("nav.group.people"),
    OVERSIGHT("nav.group.oversight");

    private final String label;

    Group(String label) {
      this.label = label;
    }

    /** The key of its label. */
    public String label() {
      return label;
    }

    public List<Place> places() {
      List<Place> places = new ArrayList<>();
      for (Place place : Place.values()) {
        if (place.group == this) {
          places.add(place);
        }
      }
      return places;
    }
  }
}
