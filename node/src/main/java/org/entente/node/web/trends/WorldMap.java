package org.entente.node.web.trends;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * The coastlines of the world (Natural Earth, public domain) as one SVG path, without borders:
 * those are disputed between partners who work as equals. A tenth of a degree is one unit.
 */
final class WorldMap {
  static final String COASTLINES = read();

  private WorldMap() {}

  /** A part of the world to look at. */
  enum View {
    WORLD(-170, 75, 190, -58),
    MEDITERRANEAN(-20, 50, 45, 15),
    SAHARA(-20, 40, 45, 0),
    AMERICAS(-125, 45, -55, -5),
    ASIA(35, 45, 105, 5);

    private final int west;
    private final int north;
    private final int east;
    private final int south;

    View(int west, int north, int east, int south) {
      this.west = west;
      this.north = north;
      this.east = east;
      this.south = south;
    }

    static View of(String name) {
      for (View view : values()) {
        if (view.name().equals(name)) {
          return view;
        }
      }
      return WORLD;
    }

    String viewBox() {
      return x(west) + " " + y(north) + " " + (east - west) * 10 + " " + (north - south) * 10;
    }

    boolean shows(double latitude, double longitude) {
      return longitude >= west && longitude <= east && latitude <= north && latitude >= south;
    }

    /** A length on screen, as a share of a thousand of the width. */
    double thousandths(double length) {
      return (east - west) * 10 * length / 1000;
    }
  }

  static String x(double longitude) {
    return number((longitude + 180) * 10);
  }

  static String y(double latitude) {
    return number((90 - latitude) * 10);
  }

  static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  private static String read() {
    try (InputStream in = WorldMap.class.getResourceAsStream("/trends/coastlines-110m.txt")) {
      if (in == null) {
        throw new IllegalStateException("not in this build: coastlines");
      }
      return new String(in.readAllBytes(), StandardCharsets.US_ASCII).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
