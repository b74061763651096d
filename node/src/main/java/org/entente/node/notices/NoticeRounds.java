package org.entente.node.notices;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/** Looks every minute for notices whose time is over and recalls that wait to be sent. */
@Service
@ConditionalOnProperty(name = "entente.background", havingValue = "true")
class NoticeRounds {
  private final RecallDesk recalls;

  NoticeRounds(RecallDesk recalls) {
    this.recalls = recalls;
  }

  @Scheduled(fixedDelay = 60_000, initialDelay = 15_000)
  void round() {
    recalls.round();
  }
}
