// Reads one line of JSON for each list of objects, answers one line of JSON: what is wrong with them, by Kubernetes' schemas.
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";
import { resolve } from "node:path";
import { existsSync } from "node:fs";

const models = resolve(process.argv[2], "node_modules/kubernetes-models");

// apps/v1 lies in apps/v1, autoscaling/v2 in autoscaling/v2, and the core's v1 in v1.
async function modelOf({ apiVersion, kind }) {
  const file = resolve(models, apiVersion, `${kind}.js`);
  if (!existsSync(file)) {
    return null;
  }

  return (await import(pathToFileURL(file)))[kind];
}

async function findings(object) {
  const Model = await modelOf(object);
  if (!Model) {
    return [`: ${object.apiVersion} ${object.kind} is unknown`];
  }

  try {
    new Model(object).validate();
    return [];
  } catch (error) {
    return error.errors?.map(({ instancePath, message, params }) =>
      `${instancePath}: ${message ?? `is missing ${params.missingProperty}`}`) ?? [`: ${error.message}`];
  }
}

for await (const line of createInterface({ input: process.stdin })) {
  const found = [];
  for (const object of JSON.parse(line)) {
    found.push(...(await findings(object)).map(finding => `${object.kind}/${object.metadata?.name}${finding}`));
  }

  process.stdout.write(`${JSON.stringify(found)}\n`);
}
