package org.entente.node.trends;

import java.time.YearMonth;
import java.util.Optional;
import org.entente.protocol.CauseOfDeath;
import org.entente.protocol.MigrationRoute;
import org.entente.protocol.OriginRegion;

/**
 * One published incident: when, where, by which route, of which cause, how many. Counts of people,
 * never who.
 *
 * @param line the line of the publisher's file
 * @param month empty where the row has no readable month: it is kept and counted in no series
 * @param place empty where the row has no coordinates: it is counted and stands on no map
 */
public record Incident(
    int line,
    Optional<YearMonth> month,
    MigrationRoute route,
    CauseOfDeath cause,
    OriginRegion origin,
    int dead,
    int missing,
    int survivors,
    Optional<Place> place) {

  /** Where, in degrees. */
  public record Place(double latitude, double longitude) {}
}
