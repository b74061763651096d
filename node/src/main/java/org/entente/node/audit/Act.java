package org.entente.node.audit;

/**
 * Every act the audit knows; {@code docs/AUDIT-EVENTS.md} says what each means and which facts it
 * carries.
 */
public enum Act {
  NODE_STARTED("node.started"),
  OFFICER_CREATED("staff.officer-created"),
  OFFICER_DEACTIVATED("staff.officer-deactivated"),
  PASSWORD_CHANGED("staff.password-changed"),
  SIGNED_IN("staff.signed-in"),
  SIGN_IN_REFUSED("staff.sign-in-refused"),
  SIGNED_OUT("staff.signed-out"),
  TOKEN_ISSUED("staff.token-issued"),
  ACCESS_REFUSED("staff.access-refused"),
  PARTNER_ADDED("partners.added"),
  PARTNER_SUSPENDED("partners.suspended"),
  PARTNER_RESUMED("partners.resumed"),
  INVITATION_MADE("agreements.invitation-made"),
  AGREEMENT_SIGNED("agreements.signed"),
  DISCLOSURE_PERMITTED("disclosure.permitted"),
  DISCLOSURE_REFUSED("disclosure.refused"),
  DISCLOSURE_NEEDS_ORIGINATOR("disclosure.needs-originator"),
  MESSAGE_SENT("exchange.message-enqueued"),
  MESSAGE_DELIVERED("exchange.message-delivered"),
  MESSAGE_UNDELIVERABLE("exchange.message-undeliverable"),
  MESSAGE_ADMITTED("exchange.message-admitted"),
  MESSAGE_HELD("exchange.message-gate-refused"),
  MESSAGE_TURNED_AWAY("exchange.message-turned-away"),
  CHECKPOINT_WITNESSED("ledger.checkpoint-witnessed"),
  CHECKPOINT_CONTRADICTS("ledger.checkpoint-contradicts"),
  CASE_OPENED("casework.opened"),
  CASE_VIEWED("casework.viewed"),
  CASE_CLOSED("casework.closed"),
  BENEFIT_RECORDED("casework.benefit-recorded"),
  SUBJECT_ADDED("casework.subject-added"),
  PROTECTED_PERSON_ADDED("casework.protected-person-added"),
  IDENTIFIER_ADDED("casework.identifier-added"),
  ITEM_ADDED("casework.item-added"),
  OUTCOME_RECORDED("casework.outcome-recorded"),
  LIST_IMPORTED("lists.imported"),
  LIST_REFUSED("lists.refused"),
  LIST_SEARCHED("lists.searched"),
  SHIELD_RAISED("protection.shield-raised"),
  SHIELD_LIFTED("protection.shield-lifted"),
  INDEX_BUILT("discovery.index-built"),
  FILTER_RECEIVED("discovery.filter-received"),
  FILTER_REFUSED("discovery.filter-refused"),
  LOOKUP_ASKED("discovery.lookup-asked"),
  LOOKUP_NOT_ASKED("discovery.lookup-not-asked"),
  LOOKUP_EVALUATED("discovery.lookup-evaluated"),
  LOOKUP_NOT_EVALUATED("discovery.lookup-not-evaluated"),
  LOOKUP_FINISHED("discovery.lookup-finished"),
  LOOKUP_FAILED("discovery.lookup-failed"),
  REQUEST_FILED("requests.filed"),
  REQUEST_RECEIVED("requests.received"),
  REQUEST_TAKEN("requests.taken"),
  ANSWER_DRAFTED("requests.answer-drafted"),
  REQUEST_ANSWERED("requests.answered"),
  REQUEST_REFUSED("requests.refused"),
  ANSWER_RECEIVED("requests.answer-received"),
  REFUSAL_RECEIVED("requests.refusal-received"),
  REQUEST_REMINDED("requests.reminded"),
  ONWARD_ASKED("requests.onward-asked"),
  ONWARD_RECEIVED("requests.onward-received"),
  ONWARD_DECIDED("requests.onward-decided"),
  ONWARD_DECISION_RECEIVED("requests.onward-decision-received"),
  LEDGER_EXPORTED("ledger.exported"),
  BACKUP_MADE("node.backup-made");

  private final String code;

  Act(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }
}
