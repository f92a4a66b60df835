/** Which variables hold a secret in the clear. Looked at while collecting, so that no value is ever kept. Pure. */

const SECRET_NAME =
  /(?:^|_)(?:PASSWORD|PASSWD|PWD|SECRET|TOKEN|API_?KEY|ACCESS_?KEY|PRIVATE_?KEY|CREDENTIALS?)(?:$|_(?:KEY|VALUE)$)/;
/** How AWS's long-lived access keys begin, and private keys. */
const SECRET_VALUE = /^(?:AKIA[A-Z2-7]{16}$|-----BEGIN [A-Z ]*PRIVATE KEY-----)/;
/** Says where a secret lies: an ARN, a parameter's path, a reference that is resolved later. */
const REFERENCE = /^(?:arn:|\/[\w./-]+$|\{\{resolve:|ssm:|secretsmanager:)/;
const SHORTEST = 6;

export function secretVariables(variables: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(variables)
    .filter(([name, value]) => SECRET_VALUE.test(value) || isNamedSecret(name, value))
    .map(([name]) => name)
    .toSorted();
}

function isNamedSecret(name: string, value: string): boolean {
  const words = name
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replaceAll('-', '_')
    .toUpperCase();
  return SECRET_NAME.test(words) && value.length >= SHORTEST && !REFERENCE.test(value);
}
