package org.entente.node.discovery;

import java.time.Instant;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.LookupFilter;

/** The filter a partner published to us last, for one class. */
public record PartnerFilter(AuthorityId partner, LookupFilter published, Instant received) {}
