package org.entente.node.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PagingTest {

  @Test
  void aLongListOffersItsEndsAndItsNeighbours() {
    assertThat(new Paging(10, 20, 400, "?page=").offered()).containsExactly(1, 0, 9, 10, 11, 0, 20);
    assertThat(new Paging(1, 20, 41, "?page=").offered()).containsExactly(1, 2, 3);
  }

  @Test
  void theLastPageEndsWithTheList() {
    Paging last = new Paging(3, 20, 41, "?page=");
    assertThat(last.from()).isEqualTo(41);
    assertThat(last.to()).isEqualTo(41);
    assertThat(last.hasNext()).isFalse();
    assertThat(new Paging(1, 20, 0, "?page=").from()).isZero();
  }
}
