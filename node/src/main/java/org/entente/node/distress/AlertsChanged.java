package org.entente.node.distress;

import java.util.UUID;

/** Something about an alert changed; screens that are open look again. */
public record AlertsChanged(UUID alert) {}
