package org.entente.protocol;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What a message says; the closed set of kinds this version of the protocol knows. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = LookupFilter.class, name = "lookup.filter"),
  @JsonSubTypes.Type(value = LookupSegmentPart.class, name = "lookup.segment"),
  @JsonSubTypes.Type(value = LookupBatch.class, name = "lookup.batch"),
  @JsonSubTypes.Type(value = LookupAnswer.class, name = "lookup.answer"),
  @JsonSubTypes.Type(value = LookupRefusal.class, name = "lookup.refusal"),
  @JsonSubTypes.Type(value = LookupKey.class, name = "lookup.key"),
  @JsonSubTypes.Type(value = LookupEntries.class, name = "lookup.entries"),
  @JsonSubTypes.Type(value = LookupEntriesEvaluated.class, name = "lookup.entries-evaluated"),
  @JsonSubTypes.Type(value = LookupTags.class, name = "lookup.tags"),
  @JsonSubTypes.Type(value = LookupOutcome.class, name = "lookup.outcome"),
  @JsonSubTypes.Type(value = InformationRequest.class, name = "request"),
  @JsonSubTypes.Type(value = InformationAnswer.class, name = "answer"),
  @JsonSubTypes.Type(value = InformationRefusal.class, name = "refusal"),
  @JsonSubTypes.Type(value = SpontaneousInformation.class, name = "information"),
  @JsonSubTypes.Type(value = OnwardUseQuestion.class, name = "onward.question"),
  @JsonSubTypes.Type(value = OnwardUseDecision.class, name = "onward.decision"),
  @JsonSubTypes.Type(value = Notice.class, name = "notice"),
  @JsonSubTypes.Type(value = NoticeReviewed.class, name = "notice.review"),
  @JsonSubTypes.Type(value = FoundReport.class, name = "notice.found"),
  @JsonSubTypes.Type(value = ArrestReport.class, name = "notice.arrest"),
  @JsonSubTypes.Type(value = ExtraditionRequested.class, name = "notice.extradition"),
  @JsonSubTypes.Type(value = CustodyEnded.class, name = "notice.custody-ended"),
  @JsonSubTypes.Type(value = NoticeRecalled.class, name = "notice.recall"),
  @JsonSubTypes.Type(value = RecallConfirmed.class, name = "notice.recall-confirmed"),
  @JsonSubTypes.Type(value = ProceedingReport.class, name = "proceeding"),
  @JsonSubTypes.Type(value = CheckpointShared.class, name = "checkpoint"),
  @JsonSubTypes.Type(value = LifeAlert.class, name = "alert"),
  @JsonSubTypes.Type(value = AlertAcknowledgement.class, name = "alert.acknowledgement"),
  @JsonSubTypes.Type(value = AlertAnswer.class, name = "alert.answer"),
  @JsonSubTypes.Type(value = AlertCorrection.class, name = "alert.correction"),
  @JsonSubTypes.Type(value = AlertOutcome.class, name = "alert.outcome"),
  @JsonSubTypes.Type(value = ReturnApplication.class, name = "return.application"),
  @JsonSubTypes.Type(value = ReturnAcknowledged.class, name = "return.acknowledged"),
  @JsonSubTypes.Type(value = NationalityAnswer.class, name = "return.nationality"),
  @JsonSubTypes.Type(value = TravelDocumentAsked.class, name = "return.document-asked"),
  @JsonSubTypes.Type(value = TravelDocumentIssued.class, name = "return.document-issued"),
  @JsonSubTypes.Type(value = TransferNotice.class, name = "return.transfer-notice"),
  @JsonSubTypes.Type(value = TransferDeparted.class, name = "return.departed"),
  @JsonSubTypes.Type(value = HandoverReceipt.class, name = "return.handover"),
  @JsonSubTypes.Type(value = FollowUpReport.class, name = "return.follow-up"),
  @JsonSubTypes.Type(value = ReturnRefused.class, name = "return.refused"),
  @JsonSubTypes.Type(value = ReturnHalted.class, name = "return.halted"),
  @JsonSubTypes.Type(value = TrendReport.class, name = "trend.report"),
  @JsonSubTypes.Type(value = FiguresCount.class, name = "figures.count"),
  @JsonSubTypes.Type(value = FiguresSigned.class, name = "figures.signed")
})
public sealed interface Body
    permits LookupFilter,
        LookupSegmentPart,
        LookupBatch,
        LookupAnswer,
        LookupRefusal,
        LookupKey,
        LookupEntries,
        LookupEntriesEvaluated,
        LookupTags,
        LookupOutcome,
        InformationRequest,
        InformationAnswer,
        InformationRefusal,
        SpontaneousInformation,
        OnwardUseQuestion,
        OnwardUseDecision,
        NoticeBody,
        ProceedingReport,
        CheckpointShared,
        AlertBody,
        ReturnMessage,
        TrendBody,
        FiguresBody {

  /** The digest of the body's canonical bytes, to which permits and gate receipts are bound. */
  static Octets digest(Body body) {
    return Octets.sha256(Canonical.encode(body));
  }

  /** The name of the kind on the wire and in the audit. */
  static String kind(Body body) {
    return switch (body) {
      case LookupFilter _ -> "lookup.filter";
      case LookupSegmentPart _ -> "lookup.segment";
      case LookupBatch _ -> "lookup.batch";
      case LookupAnswer _ -> "lookup.answer";
      case LookupRefusal _ -> "lookup.refusal";
      case LookupKey _ -> "lookup.key";
      case LookupEntries _ -> "lookup.entries";
      case LookupEntriesEvaluated _ -> "lookup.entries-evaluated";
      case LookupTags _ -> "lookup.tags";
      case LookupOutcome _ -> "lookup.outcome";
      case InformationRequest _ -> "request";
      case InformationAnswer _ -> "answer";
      case InformationRefusal _ -> "refusal";
      case SpontaneousInformation _ -> "information";
      case OnwardUseQuestion _ -> "onward.question";
      case OnwardUseDecision _ -> "onward.decision";
      case NoticeBody notice -> NoticeBody.kind(notice);
      case ProceedingReport _ -> "proceeding";
      case CheckpointShared _ -> "checkpoint";
      case LifeAlert _ -> "alert";
      case AlertAcknowledgement _ -> "alert.acknowledgement";
      case AlertAnswer _ -> "alert.answer";
      case AlertCorrection _ -> "alert.correction";
      case AlertOutcome _ -> "alert.outcome";
      case ReturnMessage message -> ReturnMessage.kind(message);
      case TrendReport _ -> "trend.report";
      case FiguresCount _ -> "figures.count";
      case FiguresSigned _ -> "figures.signed";
    };
  }
}
