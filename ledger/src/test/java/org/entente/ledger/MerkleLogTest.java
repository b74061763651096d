package org.entente.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MerkleLogTest {

  private static final int LARGEST = 130;

  private final List<byte[]> leaves = Leaves.numbered(LARGEST);
  private final StoreInMemory store = new StoreInMemory();
  private final MerkleLog log = Leaves.grow(store, leaves);

  @Test
  void appendingAnswersWithTheRootByDefinition() {
    MerkleLog fresh = new MerkleLog(new StoreInMemory());
    for (int size = 0; size < LARGEST; size++) {
      TreeHead head = fresh.append(size, List.of(MerkleHashing.leaf(leaves.get(size))));

      assertThat(head)
          .isEqualTo(new TreeHead(size + 1, NaiveTree.root(leaves.subList(0, size + 1))));
    }
  }

  @Test
  void leavesAppendedTogetherMakeTheTreeThatTheyMakeOneByOne() {
    for (int first = 0; first <= 40; first++) {
      for (int second = first; second <= 40; second++) {
        StoreInMemory together = new StoreInMemory();
        MerkleLog fresh = Leaves.grow(together, leaves.subList(0, first));
        TreeHead head =
            fresh.append(
                first, leaves.subList(first, second).stream().map(MerkleHashing::leaf).toList());

        assertThat(head).isEqualTo(log.head(second));
        assertThat(fresh.head(second)).isEqualTo(head);
        assertThat(
                MerkleLog.root(
                    leaves.subList(0, second).stream().map(MerkleHashing::leaf).toList()))
            .isEqualTo(NaiveTree.root(leaves.subList(0, second)));
      }
    }
  }

  @Test
  void manyLeavesTogetherReadTheOldEdgeAlone() {
    StoreInMemory large = new StoreInMemory();
    MerkleLog fresh = Leaves.grow(large, Leaves.numbered(127));
    large.touches();

    fresh.append(127, Leaves.numbered(500).stream().map(MerkleHashing::leaf).toList());

    assertThat(large.reads()).isEqualTo(7);
  }

  @Test
  void everyInclusionProofIsTheOneByDefinitionAndVerifies() {
    for (int size = 1; size <= LARGEST; size++) {
      TreeHead head = log.head(size);
      for (int index = 0; index < size; index++) {
        InclusionProof proof = log.inclusion(index, size);

        assertThat(proof.path()).isEqualTo(NaiveTree.path(index, leaves.subList(0, size)));
        assertThat(proof.verifies(MerkleHashing.leaf(leaves.get(index)), head)).isTrue();
      }
    }
  }

  @Test
  void everyConsistencyProofIsTheOneByDefinitionAndVerifies() {
    for (int second = 1; second <= LARGEST; second++) {
      for (int first = 1; first <= second; first++) {
        ConsistencyProof proof = log.consistency(first, second);

        assertThat(proof.path()).isEqualTo(NaiveTree.proof(first, leaves.subList(0, second)));
        assertThat(proof.verifies(log.head(first), log.head(second))).isTrue();
      }
    }
  }

  @Test
  void noProofVerifiesForAnotherLeafPlaceOrTree() {
    for (int size = 1; size <= 40; size++) {
      for (int index = 0; index < size; index++) {
        InclusionProof proof = log.inclusion(index, size);
        for (int other = 0; other <= 40; other++) {
          Hash leaf = MerkleHashing.leaf(leaves.get(other));
          assertThat(proof.verifies(leaf, log.head(size))).isEqualTo(other == index);
          if (other < size) {
            InclusionProof moved = new InclusionProof(other, size, proof.path());
            Hash claimed = MerkleHashing.leaf(leaves.get(index));
            assertThat(moved.verifies(claimed, log.head(size))).isEqualTo(other == index);
          }
        }
      }
    }
  }

  @Test
  void aChangedShortenedOrLengthenedPathNeverVerifies() {
    for (int size = 1; size <= 33; size++) {
      TreeHead head = log.head(size);
      for (int index = 0; index < size; index++) {
        InclusionProof proof = log.inclusion(index, size);
        Hash leaf = MerkleHashing.leaf(leaves.get(index));
        for (List<Hash> wrong : damaged(proof.path())) {
          assertThat(new InclusionProof(index, size, wrong).verifies(leaf, head)).isFalse();
        }
      }
      for (int first = 1; first <= size; first++) {
        ConsistencyProof proof = log.consistency(first, size);
        for (List<Hash> wrong : damaged(proof.path())) {
          ConsistencyProof bad = new ConsistencyProof(first, size, wrong);
          assertThat(bad.verifies(log.head(first), head)).isFalse();
        }
      }
    }
  }

  @Test
  void aRewrittenPastIsNotConsistent() {
    for (int second = 2; second <= 40; second++) {
      for (int first = 1; first < second; first++) {
        List<byte[]> rewritten = new ArrayList<>(leaves.subList(0, second));
        rewritten.set(first - 1, new byte[] {1, 2, 3});
        MerkleLog other = Leaves.grow(new StoreInMemory(), rewritten);

        ConsistencyProof proof = other.consistency(first, second);
        assertThat(proof.verifies(log.head(first), other.head(second))).isFalse();
      }
    }
  }

  @Test
  void everyTreeGrowsOutOfTheEmptyOne() {
    assertThat(log.consistency(0, 7).verifies(TreeHead.empty(), log.head(7))).isTrue();
    assertThat(log.consistency(0, 0).verifies(TreeHead.empty(), TreeHead.empty())).isTrue();
    Hash any = MerkleHashing.empty();
    ConsistencyProof padded = new ConsistencyProof(0, 7, List.of(any));
    assertThat(padded.verifies(TreeHead.empty(), log.head(7))).isFalse();
  }

  @Test
  void workGrowsWithTheLogarithm() {
    StoreInMemory large = new StoreInMemory();
    MerkleLog big = new MerkleLog(large);
    Hash leaf = MerkleHashing.leaf(new byte[] {7});
    int size = 50_000;
    for (int i = 0; i < size; i++) {
      big.append(i, List.of(leaf));
      assertThat(large.touches()).isLessThan(3 * 17);
    }
    for (int i = 0; i < size; i += 997) {
      big.inclusion(i, size);
      assertThat(large.touches()).isLessThan(3 * 17);
      big.consistency(i, size);
      assertThat(large.touches()).isLessThan(4 * 17);
    }
  }

  @Test
  void aStoreWithAHoleIsReportedByPlace() {
    store.forget(2, 3);

    assertThatThrownBy(() -> log.inclusion(9, 16))
        .isInstanceOf(MissingNode.class)
        .hasMessageContaining("level 2, index 3");
  }

  private static List<List<Hash>> damaged(List<Hash> path) {
    List<List<Hash>> wrong = new ArrayList<>();
    Hash stranger = MerkleHashing.leaf(new byte[] {9, 9});
    for (int i = 0; i < path.size(); i++) {
      byte[] bytes = path.get(i).bytes();
      bytes[i % 32] ^= 16;
      wrong.add(changed(path, i, Hash.of(bytes)));
      wrong.add(without(path, i));
    }
    for (int i = 0; i <= path.size(); i++) {
      List<Hash> longer = new ArrayList<>(path);
      longer.add(i, stranger);
      wrong.add(longer);
    }
    return wrong;
  }

  private static List<Hash> changed(List<Hash> path, int at, Hash hash) {
    List<Hash> copy = new ArrayList<>(path);
    copy.set(at, hash);
    return copy;
  }

  private static List<Hash> without(List<Hash> path, int at) {
    List<Hash> copy = new ArrayList<>(path);
    copy.remove(at);
    return copy;
  }
}
