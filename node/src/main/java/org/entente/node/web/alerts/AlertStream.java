package org.entente.node.web.alerts;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.entente.node.distress.AlertsChanged;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Tells open screens that something about an alert changed, and nothing more: what it is they fetch
 * as who they are.
 */
@Component
class AlertStream implements DisposableBean {
  private static final Duration RECENT = Duration.ofMinutes(1);

  private final Set<SseEmitter> screens = ConcurrentHashMap.newKeySet();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final InstantSource clock;
  private volatile Instant changed = Instant.EPOCH;

  AlertStream(InstantSource clock) {
    this.clock = clock;
  }

  /** A new screen; told at once when something changed while its page was under way. */
  SseEmitter open() {
    SseEmitter screen = new SseEmitter(0L);
    screen.onCompletion(() -> screens.remove(screen));
    screen.onError(_ -> screens.remove(screen));
    screens.add(screen);
    boolean recent = changed.plus(RECENT).isAfter(clock.instant());
    send(screen, recent ? change() : SseEmitter.event().comment("open"));
    return screen;
  }

  @TransactionalEventListener(fallbackExecution = true)
  void on(AlertsChanged change) {
    changed = clock.instant();
    screens.forEach(screen -> threads.execute(() -> send(screen, change())));
  }

  /** Finds out which screens are gone. */
  @Scheduled(fixedDelay = 20_000)
  void beat() {
    screens.forEach(
        screen -> threads.execute(() -> send(screen, SseEmitter.event().comment("here"))));
  }

  private static SseEmitter.SseEventBuilder change() {
    return SseEmitter.event().name("alerts").data("changed");
  }

  private void send(SseEmitter screen, SseEmitter.SseEventBuilder event) {
    try {
      screen.send(event);
    } catch (IOException | IllegalStateException gone) {
      screens.remove(screen);
    }
  }

  /** An open stream must not hold up the end of the node. */
  @EventListener
  void on(ContextClosedEvent closed) {
    screens.forEach(SseEmitter::complete);
  }

  @Override
  public void destroy() {
    threads.close();
  }
}
