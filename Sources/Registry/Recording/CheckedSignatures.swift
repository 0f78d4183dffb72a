// SPDX-License-Identifier: Apache-2.0

import Dispatch
import MerkleLog
import RegistryModel
import Synchronization

/// The signatures of many statements, checked on all cores before they are asked for: a check costs
/// several times what all the rules do.
///
/// Each is checked with the key that its actor has before the first statement. A statement whose actor
/// has another key when its turn comes is checked again then.
struct CheckedSignatures {
  private struct Checked {
    let key: PublicKey
    let signature: SignatureText
    let verdict: AdmissionFacts.SignatureVerdict
  }

  private var checked: [TreeHash: Checked] = [:]

  /// Checks the signatures of some statements; that of a single one is checked when it is asked for.
  init(_ statements: [SignedStatement], in state: RegistryState) {
    guard statements.count > 1 else { return }
    let asked = statements.compactMap { signed in
      signed.signature.flatMap { signature in
        StatementChecks.key(for: signed.statement, in: state).map { (signed, signature, $0) }
      }
    }
    // One core takes several at a time, since keys are read once for a run of them.
    let run = 16
    let found = Mutex([(TreeHash, Checked)]())
    DispatchQueue.concurrentPerform(iterations: (asked.count + run - 1) / run) { number in
      let some = asked[(number * run)..<min((number + 1) * run, asked.count)].map {
        (signed, signature, key) in
        (
          signed.hash,
          Checked(
            key: key, signature: signature,
            verdict: StatementChecks.verdict(signature, of: signed, by: key))
        )
      }
      found.withLock { $0 += some }
    }
    for (hash, one) in found.withLock({ $0 }) { checked[hash] = one }
  }

  /// How the check of a statement's signature with a key came out.
  func verdict(
    _ signature: SignatureText, of signed: SignedStatement, by key: PublicKey
  ) -> AdmissionFacts.SignatureVerdict {
    if !checked.isEmpty, let known = checked[signed.hash], known.key == key,
      known.signature == signature
    {
      return known.verdict
    }
    return StatementChecks.verdict(signature, of: signed, by: key)
  }
}
