package org.entente.node.web.shell;

import java.util.ArrayList;
import java.util.List;

/**
 * Which part of a long list is shown; pages count from 1. The address ends where the page number
 * follows.
 */
public record Paging(int number, int size, long total, String address) {
  public Paging {
    if (number < 1 || size < 1 || total < 0) {
      throw new IllegalArgumentException("no page " + number + " of size " + size);
    }
  }

  public int last() {
    return (int) Math.max(1, (total + size - 1) / size);
  }

  public boolean isNeeded() {
    return total > size;
  }

  public long from() {
    return total == 0 ? 0 : (number - 1L) * size + 1;
  }

  public long to() {
    return Math.min(total, (long) number * size);
  }

  public boolean hasPrevious() {
    return number > 1;
  }

  public boolean hasNext() {
    return number < last();
  }

  public String href(int page) {
    return address + page;
  }

  /**
   * The pages to offer: first, last and those around this one; a nought stands for those left out.
   */
  public List<Integer> offered() {
    List<Integer> offered = new ArrayList<>();
    for (int page = 1; page <= last(); page++) {
      if (page == 1 || page == last() || Math.abs(page - number) <= 1) {
        offered.add(page);
      } else if (!offered.getLast().equals(0)) {
        offered.add(0);
      }
    }
    return offered;
  }
}
